/** Free room around what a view shows, as a share of the map's width and height on each side. */
export const VIEW_MARGIN = 0.03;
