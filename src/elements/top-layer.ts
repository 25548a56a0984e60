/**
 * Whether a browser can put an element above all others of a page, where no transform, overflow, containment or z-index
 * around it matters: Chrome 114, Safari 17 and Firefox 125 can.
 */
export const hasTopLayer = (): boolean => 'showPopover' in HTMLElement.prototype;

/** Puts an element with the attribute `popover` above all others of the page; `false` where there is no such layer. */
export function raise(element: HTMLElement): boolean {
  if (!hasTopLayer()) return false;
  if (element.isConnected && !element.matches(':popover-open')) element.showPopover();
  return true;
}
