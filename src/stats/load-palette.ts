import { pickedFrom, type Palette } from './palettes.js';

/** A colour of d3's interpolators, `#rrggbb` or `rgb(r, g, b)`, as `#rrggbb`. */
function asHex(colour: string): string {
  const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour);
  return parts
    ? `#${parts
        .slice(1)
        .map((part) => Number(part).toString(16).padStart(2, '0'))
        .join('')}`
    : colour;
}

/**
 * A scheme of d3-scale-chromatic by its name (`YlOrRd`, `Viridis`); `-` in front reverses it.
 * Resolves to `null` where there is no such scheme, or it is one of categories, which have no order.
 */
export async function loadPalette(name: string): Promise<Palette | null> {
  const chromatic: Readonly<Record<string, unknown>> = { ...(await import('d3-scale-chromatic')) };
  const reversed = name.startsWith('-');
  const bare = reversed ? name.slice(1) : name;
  const interpolate = chromatic[`interpolate${bare}`] as ((share: number) => string) | undefined;
  if (!interpolate) return null;
  const schemes = chromatic[`scheme${bare}`];
  const inOrder = (colours: readonly string[]) => (reversed ? [...colours].reverse() : colours);
  return {
    name,
    colours: (count) => {
      const exact: unknown = Array.isArray(schemes) ? schemes[count] : null;
      if (Array.isArray(exact)) return inOrder(exact.map(String));
      const sampled = Array.from({ length: 9 }, (_, index) => asHex(interpolate(index / 8)));
      return pickedFrom(inOrder(sampled), count);
    },
  };
}
