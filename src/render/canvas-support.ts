import { isTrusted } from './trusted-types.js';

let isSupported: boolean | null = null;

/**
 * Whether a map can be drawn on a canvas in this browser and page, before anything is fetched for it. MapLibre's files hold
 * static blocks of classes (Chrome 94), for which there is no test where a page forbids eval: a function that came a
 * little later stands for them.
 */
export function supportsCanvas(): boolean {
  return (isSupported ??= 'structuredClone' in globalThis && isTrusted());
}
