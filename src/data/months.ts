/** Months as tables write them, in both languages, from January on: patterns of small letters. */
export const MONTHS: readonly string[] = [
  'jan(?:uari|uary)?',
  '[fp]eb(?:ruari|ruary)?',
  'mar(?:et|ch)?',
  'apr(?:il)?',
  'mei|may',
  'jun[ie]?',
  'jul[iy]?',
  'agu(?:stus)?|agt|ags|aug(?:ust)?',
  'sept?(?:ember)?',
  'o[kc]t(?:ober)?',
  'no[vp](?:ember)?',
  'de[sc](?:ember)?',
];

/** Any of them. */
export const MONTH = MONTHS.join('|');
