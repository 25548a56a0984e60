import { hasTopLayer } from './top-layer.js';

/**
 * Narrows the room of the sheet, which is the window's, to the part of it that is seen. A page in a frame as tall as its
 * content cannot tell by itself what of the frame is on the screen; where there is no top layer, what is around the
 * element may move the room, or cut it off. An observer tells it, through frames of other origins too.
 */
export function placeSheetRoom(room: HTMLElement): void {
  room.removeAttribute('style');
  const view = room.ownerDocument.defaultView;
  if (!view || (hasTopLayer() && view.parent === view)) return;
  const observer = new IntersectionObserver(([entry]) => {
    observer.disconnect();
    if (entry) narrow(room, entry.boundingClientRect, entry.intersectionRect);
  });
  observer.observe(room);
}

function narrow(room: HTMLElement, whole: DOMRectReadOnly, seen: DOMRectReadOnly): void {
  const isWhole = seen.width >= whole.width && seen.height >= whole.height;
  if (isWhole || seen.width === 0 || seen.height === 0) return;
  // The page may show the room larger or smaller than it is.
  const [across, down] = [room.offsetWidth / whole.width, room.offsetHeight / whole.height];
  Object.assign(room.style, {
    inset: 'auto',
    left: `${(seen.left - whole.left) * across}px`,
    top: `${(seen.top - whole.top) * down}px`,
    width: `${seen.width * across}px`,
    height: `${seen.height * down}px`,
  });
}
