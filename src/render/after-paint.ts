/** No frame comes where the map is out of sight, as in a frame below the screen: nobody waits for it longer. */
const MOST_MS = 1000;

/** Resolves once the page has shown a frame; at once where the page is not seen. */
export function afterPaint(view: Window): Promise<void> {
  if (view.document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    // Not the frame's own: in one that is taken out of its page no time passes.
    const timer = setTimeout(resolve, MOST_MS);
    view.requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(timer);
        resolve();
      }),
    );
  });
}
