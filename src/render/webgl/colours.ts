import { COLOURS } from '../style-tokens.js';

/** The colours that a page's style gives to what has no colour of the scene's own, each as `rgba(…)`. */
export interface MapColours {
  readonly sea: string;
  readonly land: string;
  readonly unknown: string;
  readonly regionGround: string;
  readonly ink: string;
  readonly quiet: string;
}

/**
 * A computed colour, `rgb(1, 2, 3)` or `color(srgb 0.1 0.2 0.3 / 0.5)`, as WebGL reads it; anything else is
 * transparent.
 */
export function toRgba(computed: string): string {
  const [, space, parts = '0 0 0 0'] = /^(rgba?|color)\(([^)]*)\)$/.exec(computed) ?? [];
  const [red = 0, green = 0, blue = 0, alpha = 1] = (parts.match(/-?\d*\.?\d+(?:e[+-]?\d+)?/g) ?? []).map(Number);
  const scale = space === 'color' ? 255 : 1;
  const [r, g, b] = [red, green, blue].map((part) => Math.round(Math.min(Math.max(part * scale, 0), 255)));
  return `rgba(${[r, g, b, alpha].join()})`;
}

/**
 * Reads the colours of a page's style, by hidden elements in a parent from which they inherit. Their colour passes by a
 * transition, whose end tells of every change: of the theme, of the device, of the page's own style.
 */
export function probeColours(parent: HTMLElement, changed: () => void): () => MapColours {
  // What is mixed is computed in sRGB, in whatever space it was written.
  const canMix = CSS.supports('color', 'color-mix(in srgb, red, red)');
  function probe(value: string): () => string {
    const element = parent.ownerDocument.createElement('span');
    Object.assign(element.style, {
      position: 'absolute',
      visibility: 'hidden',
      color: canMix ? `color-mix(in srgb, ${value}, ${value})` : value,
      transition: 'color 1ms',
    });
    element.addEventListener('transitionend', changed);
    parent.append(element);
    return () => toRgba(getComputedStyle(element).color);
  }
  const sea = probe(`var(--pm-sea, ${COLOURS.sea})`);
  const land = probe(`var(--pm-land, ${COLOURS.land})`);
  const unknown = probe(`var(--pm-unknown, ${COLOURS.unknown})`);
  const regionGround = probe(`var(--pm-region-ground, ${COLOURS.regionGround})`);
  const ink = probe(`var(--pm-map-ink, ${COLOURS.setOff})`);
  const quiet = probe(`var(--pm-map-quiet, ${COLOURS.quiet})`);
  return () => ({ sea: sea(), land: land(), unknown: unknown(), regionGround: regionGround(), ink: ink(), quiet: quiet() });
}
