import { isElement } from '../render/node-kinds.js';
import type { Hit } from '../render/map-renderer.js';

/** A click on a figure that could not be operated yet: on what, and by what. */
export interface EarlyClick extends Pick<Hit, 'by'> {
  readonly element: EventTarget | null;
}

const clicks = new WeakMap<EventTarget, EarlyClick>();

const keep = (event: MouseEvent): void => {
  const isTouch = 'pointerType' in event && event.pointerType === 'touch';
  const [element = null] = event.composedPath();
  const isOnMap = isElement(element) && element.closest('.pm-map') !== null;
  if (event.currentTarget && isOnMap) clicks.set(event.currentTarget, { element, by: isTouch ? 'touch' : 'mouse' });
};

/** Keeps the last click on the map of a figure until it can be operated, so that it is not lost. */
export function keepEarlyClick(host: HTMLElement): void {
  host.addEventListener('click', keep);
}

/** Hands over that click, `null` where there was none; later ones are not kept. */
export function takeEarlyClick(host: HTMLElement): EarlyClick | null {
  const click = clicks.get(host) ?? null;
  host.removeEventListener('click', keep);
  clicks.delete(host);
  return click;
}
