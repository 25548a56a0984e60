import type { Messages } from '../i18n/messages.js';
import { levelAbove } from '../model/region.js';
import type { MapTarget } from '../render/map-renderer.js';
import { levelAndName } from '../scene/region-names.js';
import { sizeText } from '../scene/describe.js';
import type { Scene, SceneCluster } from '../scene/scene.js';

/** How many things are listed before the rest are only counted. */
const LISTED = 20;

/** What is to be read of something on the map. */
export interface Details {
  readonly name: string;
  /** Where it lies; `null` where that goes without saying. */
  readonly place: string | null;
  readonly value: string;
  readonly mark: string | null;
  /** Title of what the value is one of. */
  readonly what: string;
  /** What goes with the value wherever it is read: range, class and status. */
  readonly first: readonly string[];
  /** The rest: rank, method, notes and source. */
  readonly rest: readonly string[];
  /** The warning that goes with the value; `null` where none is needed. */
  readonly caveat: string | null;
  /** What choosing it does; `null` where nothing needs saying. */
  readonly opening: string | null;
  /** Lines of the points that it holds, as far as they are listed. */
  readonly members: readonly string[];
}

/** Class, status and the like as far as they are there, without those that one before them, or one of `said`, says already. */
function saidOnce(texts: readonly (string | null)[], said: readonly (string | null)[]): readonly string[] {
  const before = said.filter((text): text is string => text !== null && text !== '');
  return texts.filter((text): text is string => {
    if (text === null || text === '' || before.some((each) => each.includes(text))) return false;
    before.push(text);
    return true;
  });
}

/** Rank, method and notes, each once, and always the source: a note that names it does not stand for it. */
function withSource(texts: readonly (string | null)[], sourceText: string, said: readonly (string | null)[]): readonly string[] {
  const apart = texts.filter((text): text is string => text !== null && text !== '' && !said.includes(text));
  return [...new Set([...apart, ...(sourceText === '' ? [] : [sourceText])])];
}

/** A method without the part that says what its range is, where that stands with the range already. */
function methodBeside(range: string | null, method: string | null): string | null {
  const name = /\(([^()]+)\)$/.exec(range ?? '')?.[1];
  if (name === undefined || method === null) return method;
  return method
    .split('; ')
    .filter((part) => !part.includes(name))
    .join('; ');
}

/** Status and period of points: the status stays unsaid where the title of what they are says it. */
function statusLine(status: string, period: string, what: string, messages: Messages): string {
  if (!what.includes(status)) return messages.statusLine({ statuses: status, period });
  return period === '' ? '' : `${messages.periodColumn}: ${period}`;
}

/** What is to be read of a cluster: where its points lie at one place, those too. */
function clusterDetails(scene: Scene, cluster: SceneCluster, messages: Messages): Details {
  const { id, name, amountText, mark, regionsText, statusText, periodText, sourceText, caveat, openingText } = cluster;
  const members = scene.panels[0].points.filter((point) => point.cluster === id && cluster.toZoom === null);
  const listed = members.slice(0, LISTED).map((point) => [point.name, point.amountText].filter(Boolean).join(': '));
  const what = scene.tables.find((table) => table.id === cluster.layer)?.caption ?? '';
  const first = saidOnce([regionsText, statusLine(statusText, periodText ?? '', what, messages)], []);
  return {
    name,
    place: null,
    value: amountText ?? '',
    mark,
    what,
    first,
    rest: withSource([], sourceText, []),
    caveat,
    opening: openingText,
    members: [...listed, ...(members.length > LISTED ? [messages.reportMore({ count: members.length - LISTED })] : [])],
  };
}

/** What is to be read of something on the map; `null` where the scene does not have it. */
export function detailsOf(scene: Scene, target: MapTarget, messages: Messages): Details | null {
  const { frame } = scene;
  const none = { place: null, opening: null, members: [] };
  if (target.kind === 'point') {
    const point = scene.panels[0].points.find(({ id }) => id === target.id);
    if (!point) return null;
    const { name, amountText, mark, note, sourceText, caveat } = point;
    const what = scene.tables.find(({ id }) => id === point.layer)?.caption ?? '';
    const first = saidOnce([statusLine(point.statusText, point.periodText ?? '', what, messages)], []);
    return {
      ...none,
      name,
      place: point.placeText,
      value: amountText ?? '',
      mark,
      what,
      first,
      rest: withSource([note], sourceText, [caveat, ...first]),
      caveat,
    };
  }
  if (target.kind === 'cluster') {
    const cluster = scene.panels[0].clusters.find(({ id }) => id === target.id);
    return cluster ? clusterDetails(scene, cluster, messages) : null;
  }
  const [panel] = scene.panels;
  const index = panel.readings.findIndex(({ code }) => code === target.code);
  const region = panel.readings[index];
  if (!region) return null;
  const {
    name,
    parentName,
    valueText,
    headlineText,
    detailText,
    rankText,
    classText,
    status,
    statusText,
    methodText,
    notes,
    sourceText,
    value,
  } = region;
  // How many points lie there has no status of its own, but their word.
  const isPlain = status === 'A' || status === 'unstated' || value === null;
  const mark = status === null ? region.mark : isPlain ? null : statusText;
  const first = saidOnce([detailText, classText, value === null ? null : statusText], [headlineText, valueText, mark]);
  const ofSize = sizeText(panel, index);
  return {
    ...none,
    name,
    place: parentName === null ? null : levelAndName(levelAbove(frame.level, frame.levels), parentName, frame.language),
    value: headlineText,
    mark,
    what: valueText === '' ? '' : frame.title,
    first: ofSize === null ? first : [...first, ofSize],
    rest: withSource([rankText, methodBeside(detailText, methodText), ...notes], sourceText, [frame.caveat, ...first]),
    caveat: frame.caveat,
  };
}
