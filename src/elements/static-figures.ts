/** The static figures that a page has put inside the tag. */
export function staticFiguresOf(element: Element): readonly Element[] {
  return [...element.children].filter((child) => child.matches('figure.padang-map'));
}
