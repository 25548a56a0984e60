/** What the tests use of an analysis of patterns: its own types want those of the packages that it is made of. */
declare module 'scslre' {
  interface Report {
    /** `Move` where a pattern is tried again and again from one place after the other. */
    readonly type: 'Trade' | 'Self' | 'Move';
    /** A letter of which many make the pattern slow. */
    readonly character: { readonly pick: string };
  }
  export function analyse(pattern: { readonly source: string; readonly flags: string }): { readonly reports: readonly Report[] };
}
