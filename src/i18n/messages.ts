import type { ClassificationMethod, StaleState } from '../model/dataset.js';
import type { ReportKind } from '../model/report.js';
import type { Status } from '../model/status.js';

/** Every text of the interface, by key; a function types what its text needs. */
export interface Messages {
  readonly mapLabel: (facts: { title: string; period: string; place: string }) => string;
  readonly operation: string;
  /** The same where points come alone, and regions have no values. */
  readonly operationOfOutlines: string;
  readonly operationOfPoints: string;
  readonly skipMap: string;
  /** At which level there are values; `level` is its title. */
  readonly perLevel: (facts: { level: string }) => string;
  /** The same of the whole. */
  readonly forWhole: (facts: { level: string }) => string;
  readonly partsOf: (facts: { parts: string; name: string }) => string;
  readonly contextValue: (facts: { name: string; value: string }) => string;

  readonly statuses: Readonly<Record<Status, string>>;
  readonly estimateBadge: string;
  readonly illustrativeBadge: string;
  readonly provisionalBadge: string;
  readonly statusLine: (facts: { statuses: string; period: string }) => string;
  /** Since when data have been kept that may be out of date. */
  readonly keptData: (facts: { date: string }) => string;
  readonly staleStates: Readonly<Record<StaleState, string>>;
  readonly ratioOfTwoDates: (facts: { period: string; denominatorPeriod: string }) => string;
  readonly sourceLabel: string;
  readonly boundariesLabel: string;

  readonly states: Readonly<Record<'missing' | 'suppressed' | 'not-applicable' | 'unclear' | 'unlisted', string>>;
  /** Why values are suppressed: those below `minimum`, and what would tell them. */
  readonly suppressedNote: (facts: { minimum: number }) => string;
  /** The same where nobody says whether the indicator counts persons. */
  readonly undecidedNote: (facts: { minimum: number }) => string;
  /** `whole` is the title of the level of the whole: `Kota`. */
  readonly below: (facts: { whole: string }) => string;
  readonly above: (facts: { whole: string }) => string;
  /** The same in a word or two, for the map. */
  readonly belowLabel: string;
  readonly aboveLabel: string;
  /** A value that is compared as it is rounded: `4,06 % (dibulatkan 4,1)`. */
  readonly roundedTo: (facts: { value: string; rounded: string }) => string;
  /** A range with what its ends are. */
  readonly namedRange: (facts: { range: string; title: string }) => string;
  readonly comparedWith: (facts: { title: string; place: string; value: string }) => string;
  readonly classBelow: (facts: { upper: string }) => string;
  readonly classBetween: (facts: { lower: string; upper: string }) => string;
  /** The same as it is read aloud, where signs are passed over or misread. */
  readonly classBetweenSpoken: (facts: { lower: string; upper: string }) => string;
  readonly classFrom: (facts: { lower: string }) => string;
  readonly classAll: (facts: { value: string }) => string;
  readonly classCount: (facts: { count: number }) => string;
  readonly methods: Readonly<Record<ClassificationMethod, string>>;
  readonly methodLine: (facts: { method: string; breaks: string }) => string;
  readonly circleLegend: string;
  readonly negativeCircleLegend: string;
  /** What the area of circles over fills stands for. */
  readonly sizeLegend: (facts: { title: string }) => string;
  readonly negativeSizeLegend: string;
  /** Why regions have no circle over their fill; `state` is one of `states`. */
  readonly noCircle: (facts: { title: string; state: string }) => string;
  readonly pointLegend: string;
  readonly squarePointLegend: string;
  readonly pointCount: (facts: { count: string }) => string;
  readonly countsAsCircles: string;
  readonly clusterLegend: string;
  readonly clusterAround: (facts: { count: string; title: string }) => string;
  readonly clusterAtPlace: (facts: { count: string; title: string }) => string;
  readonly clusterAmount: (facts: { amount: string }) => string;
  readonly clusterKnownAmount: (facts: { amount: string; known: string; count: string }) => string;
  readonly clusterOpens: string;
  readonly clusterLists: string;

  /** When a sentence of the summary is of, before it; `when` is a period with its badges. */
  readonly summaryDated: (facts: { when: string; text: string }) => string;
  /** So many regions of a level. */
  readonly summaryRegions: (facts: { count: string; level: string }) => string;
  /** Of those regions: the ones that have a value. */
  readonly summaryWithValue: (facts: { regions: string }) => string;
  /** The highest and the lowest rate; `among` says of how many. */
  readonly summaryHighest: (facts: { places: string; value: string; lowPlaces: string; lowValue: string; among: string }) => string;
  /** The same of a count. */
  readonly summaryMost: (facts: { places: string; value: string; lowPlaces: string; lowValue: string; among: string }) => string;
  /** The same of an amount. */
  readonly summaryLargest: (facts: { places: string; value: string; lowPlaces: string; lowValue: string; among: string }) => string;
  readonly summaryEqual: (facts: { value: string; among: string }) => string;
  /** One region alone has a value. */
  readonly summaryOnly: (facts: { place: string; value: string }) => string;
  /** How many lie in one of the classes around a reference. */
  readonly summaryClass: (facts: { text: string; regions: string }) => string;
  readonly summaryWhole: (facts: { name: string; value: string }) => string;
  /** The published sum of those regions that have a value, where others have none. */
  readonly summaryTogether: (facts: { value: string }) => string;
  /** How many have no value, and why. */
  readonly summaryEmpty: (facts: { state: string; regions: string }) => string;
  /** Of each hundred of a count and of what it is counted among: how many are in some places. */
  readonly summaryShare: (facts: { share: string; what: string; places: string; shareOfAll: string; all: string }) => string;

  /** What the broken line through the bars of a table stands for. */
  readonly wholeLine: (facts: { value: string }) => string;
  readonly valueColumn: string;
  readonly rangeColumn: string;
  readonly classColumn: string;
  readonly statusColumn: string;
  readonly nameColumn: string;
  readonly amountColumn: string;
  readonly periodColumn: string;
  readonly noteColumn: string;
  readonly rank: (facts: { rank: number; of: number }) => string;
  readonly range: (facts: { lower: string; upper: string }) => string;
  readonly accordingTo: (facts: { source: string; value: string }) => string;
  readonly sortBy: (facts: { column: string }) => string;
  readonly noValues: (facts: { title: string; level: string; place: string; others: string }) => string;

  readonly chooseIndicator: string;
  /** In the place of an indicator, where none is shown. */
  readonly outlinesAlone: string;
  readonly choosePeriod: string;
  readonly chooseView: string;
  readonly showParts: (facts: { parts: string; name: string }) => string;
  readonly backTo: (facts: { level: string }) => string;
  readonly notOperable: string;
  /** That the boundaries of smaller regions could not be fetched; the facts are titles of levels. */
  readonly noParts: (facts: { parts: string; level: string }) => string;
  readonly movedView: string;
  readonly mapButtons: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly showView: (facts: { place: string; view: string }) => string;
  readonly useKeyWithWheel: (facts: { key: string }) => string;
  readonly useTwoFingers: string;
  /** What unfolds the rest of what is said of something. */
  readonly details: string;
  readonly close: string;
  readonly loading: string;
  /** In a message of what has come to be shown: what an estimate is not. */
  readonly notOfficial: string;
  readonly sorted: (facts: { column: string; order: string }) => string;
  readonly orders: Readonly<Record<'ascending' | 'descending', string>>;
  readonly zoomed: (facts: { times: string }) => string;
  readonly table: string;
  readonly failures: Readonly<
    Record<'not-reached' | 'not-there' | 'not-allowed' | 'out-of-order' | 'web-page' | 'unreadable' | 'not-matched' | 'not-clear', string>
  >;
  readonly failureAdvice: Messages['failures'];
  readonly tryAgain: string;
  /** Names the button that shows who a basemap is from. */
  readonly toggleAttribution: string;
  readonly reportNotice: (facts: { count: number }) => string;
  readonly reportKinds: Readonly<Record<ReportKind, string>>;
  /** Where the kind does not say it plainly. */
  readonly reportDetails: Readonly<
    Record<
      | 'point-nowhere'
      | 'point-elsewhere'
      | 'column-key-undecided'
      | 'column-words'
      | 'fallback-used'
      | 'source-failed'
      | 'rows-parted'
      | 'rows-items'
      | 'row-equal'
      | 'rows-unclear'
      | 'rows-unnamed'
      | 'rows-differ'
      | 'statuses-differ',
      string
    >
  >;
  readonly assumedIndicator: string;
  readonly columnUnread: string;
  readonly readAs: (facts: { name: string }) => string;
  readonly reportRow: (facts: { row: number }) => string;
  readonly reportMore: (facts: { count: number }) => string;
  readonly reportCandidates: (facts: { names: string }) => string;
  readonly otherLevel: (facts: { count: number; level: string }) => string;
  /** `ids` are those that there are, as a phrase. */
  readonly unknownIndicator: (facts: { id: string; ids: string }) => string;
  /** The same of data that hold points alone. */
  readonly noIndicator: (facts: { id: string }) => string;
  /** `ids` are those of counts and amounts, as a phrase. */
  readonly unknownSize: (facts: { id: string; ids: string }) => string;
  readonly sizeOfRate: (facts: { title: string }) => string;
  /** `fill` is the title of what the map shows instead of a rate. */
  readonly sizeWithoutFill: (facts: { title: string; fill: string }) => string;
  readonly sizeWithoutValues: (facts: { title: string }) => string;
  readonly unknownPeriod: (facts: { period: string }) => string;
  readonly unknownLayer: (facts: { id: string }) => string;
  readonly unknownRegion: (facts: { code: string }) => string;
  readonly unknownOption: (facts: { attribute: string; value: string }) => string;
  /** An attribute that is there or not, in which "false" is written. */
  readonly falseAttribute: (facts: { attribute: string }) => string;
  readonly unfitBoundaries: (facts: { at: string; place: string }) => string;
  /** That values stand with the names of up to `most` regions, and this map has `count`. */
  readonly tooManyValues: (facts: { most: string; count: string }) => string;
  readonly classificationFailed: (facts: { method: string }) => string;
  readonly alikeColours: string;
}

/** A page's own wording for some of the texts; of a record of texts, such as `statuses`, for some of its keys. */
export type MessageOverrides = {
  readonly [Key in keyof Messages]?: Messages[Key] extends Readonly<Record<string, string>> ? Partial<Messages[Key]> : Messages[Key];
};
