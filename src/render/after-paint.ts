/** No frame comes where the map is out of sight, as in a frame below the screen: nobody waits for it longer. */
const MOST_MS = 1000;

/** Resolves once the page has shown a frame; at once where the page is not seen. */
export function afterPaint(view: Window): Promise<void> {
  if (view.document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = view.setTimeout(resolve, MOST_MS);
    view.requestAnimationFrame(() =>
      view.setTimeout(() => {
        view.clearTimeout(timer);
        resolve();
      }),
    );
  });
}
