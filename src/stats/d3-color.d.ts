/** What is used of the colours that d3-scale-chromatic is made with, which come without types of their own. */
declare module 'd3-color' {
  interface Colour {
    /** `#rrggbb`, within what a screen can show. */
    formatHex(): string;
  }
  /** A colour of CIELAB: lightness 0 to 100, and how red or green, yellow or blue it is. */
  interface LabColour extends Colour {
    readonly l: number;
    readonly a: number;
    readonly b: number;
  }
  /** A colour as CSS writes it, by its code or name; `null` where it is none. */
  export function color(specifier: string): (Colour & { readonly opacity: number }) | null;
  export function lab(colour: Colour): LabColour;
  export function lab(l: number, a: number, b: number): LabColour;
}
