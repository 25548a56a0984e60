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

/** Schemes whose middle means neither. */
const TWO_ENDED = /^(?:BrBG|PRGn|PiYG|PuOr|RdBu|RdGy|RdYlBu|RdYlGn|Spectral)$/;

async function scheme(name: string, bare: string): Promise<Palette | null> {
  const chromatic: Readonly<Record<string, unknown>> = { ...(await import('d3-scale-chromatic')) };
  const interpolate = chromatic[`interpolate${bare}`] as ((share: number) => string) | undefined;
  if (!interpolate) return null;
  const schemes = chromatic[`scheme${bare}`];
  const inOrder = (colours: readonly string[]) => (name === bare ? colours : [...colours].reverse());
  return {
    name,
    isTwoEnded: TWO_ENDED.test(bare),
    colours: (count) => {
      const exact: unknown = Array.isArray(schemes) ? schemes[count] : null;
      if (Array.isArray(exact)) return inOrder(exact.map(String));
      const sampled = Array.from({ length: 9 }, (_, index) => asHex(interpolate(index / 8)));
      return pickedFrom(inOrder(sampled), count);
    },
  };
}

/**
 * A scheme of d3-scale-chromatic by its name (`YlOrRd`, `Viridis`), or a list of colours from low to high, parted by spaces
 * (`#fff7ec #fc8d59 #7f0000`, as `#rgb`, `#rrggbb` or by a name of CSS), made into as many as there are classes. `-` in front
 * reverses either.
 * Resolves to `null` where there is no such scheme, or it is one of categories, which have no order; and where a word of the
 * list is no colour, or it has one colour alone.
 */
export async function loadPalette(name: string): Promise<Palette | null> {
  const bare = name.startsWith('-') ? name.slice(1) : name;
  const words = bare.split(/\s+/).filter(Boolean);
  if (words.length < 2) return scheme(name, bare);
  const { listedPalette } = await import('./colour-list.js');
  return listedPalette(name, bare === name ? words : words.reverse());
}
