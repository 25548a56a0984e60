import type { ReportEntry } from '../../model/report.js';
import { finding } from '../findings.js';
import { withheldDetail } from './personal-data.js';
import type { PersonalKind } from './personal-text.js';

/** What was withheld, told column by column once all is read: never by value. */
export class WithheldColumns {
  readonly #columns = new Map<string, { readonly kinds: Set<PersonalKind>; rows: number }>();

  /** @param column the header or the field's path */
  add(column: string, kind: PersonalKind, rows = 1): void {
    const known = this.#columns.get(column);
    if (known) {
      known.kinds.add(kind);
      known.rows += rows;
    } else this.#columns.set(column, { kinds: new Set([kind]), rows });
  }

  /** One entry for each column, in the order in which they were come upon. */
  get entries(): readonly ReportEntry[] {
    return [...this.#columns].map(([column, { kinds, rows }]) => finding('withheld', withheldDetail(kinds, rows), { column }));
  }
}
