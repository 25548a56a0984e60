/** MapLibre writes and parses markup, which a page under Trusted Types forbids: it would fail in the midst of drawing. */
function forbidsMarkup(): boolean {
  if (!('trustedTypes' in globalThis)) return false;
  try {
    new DOMParser().parseFromString('', 'text/html');
    return false;
  } catch {
    return true;
  }
}

let isSupported: boolean | null = null;

/**
 * Whether a map can be drawn on a canvas in this browser and page, before anything is fetched for it. MapLibre's files hold
 * static blocks of classes (Chrome 94), for which there is no test where a page forbids eval: a function that came a
 * little later stands for them.
 */
export function supportsCanvas(): boolean {
  return (isSupported ??= 'structuredClone' in globalThis && !forbidsMarkup());
}
