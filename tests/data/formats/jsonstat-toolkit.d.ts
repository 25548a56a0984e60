/** What the tests use of an independent reader, which comes without types of its own. */
declare module 'jsonstat-toolkit' {
  interface Cell {
    readonly value: number | null;
    readonly status: string | null;
  }
  /** `Data` gives the cell at an index for each dimension; `null` where the whole cube is empty. */
  export default function JSONstat(answer: unknown): { readonly Data: (key: readonly number[]) => Cell | null };
}
