import { levelAbove } from '../model/region.js';
import { withBadges } from './badges.js';
import { fullName } from './region-names.js';
import type { Panel, RegionReading, Scene, SceneCluster, ScenePoint } from './scene.js';

/** The parts that there are, as one sentence. */
function sentence(parts: readonly (string | null)[]): string {
  return `${parts.filter((part) => part !== null && part !== '').join(', ')}.`;
}

/** The class of a region as it is read aloud: `25 sampai di bawah 30 persen`; `null` where it has none. */
export function classSpoken({ legend, panels: [{ appearances }] }: Scene, index: number, { classText }: RegionReading): string | null {
  const classIndex = classText === null ? null : appearances[index]?.classIndex;
  const row = classIndex == null ? undefined : legend.rows.find((each) => each.kind === 'class' && each.index === classIndex);
  return row?.kind === 'class' ? row.spoken : classText;
}

/** The value that a region's circle over the fill stands for, with what it is of; `null` where the map has no such circles. */
export function sizeText({ size }: Panel, index: number): string | null {
  const reading = size?.readings[index];
  return size && reading ? `${size.label}: ${withBadges(reading.valueText, reading.mark === null ? [] : [reading.mark])}` : null;
}

/** All that is said of a region, as one sentence. */
export function describeRegion(scene: Scene, index: number): string {
  const { frame, panels } = scene;
  const [{ encoding, readings }] = panels;
  const reading = readings[index];
  if (!reading) return '';
  const { name, parentName, headlineText, itemsText, mark, value, classText } = reading;
  const called = fullName(name, parentName, levelAbove(frame.level, frame.levels), frame.language);
  const headline = encoding === 'outline' && mark !== null ? withBadges(headlineText, [mark]) : headlineText;
  const said = [itemsText, headline].filter(Boolean).join(', ');
  return sentence([
    said === '' ? called : `${called}: ${said}`,
    reading.detailSpoken,
    reading.rankText,
    // The only class of a single value is that value.
    classText === headlineText ? null : classSpoken(scene, index, reading),
    value === null ? null : reading.statusText,
    ...reading.otherTexts,
    sizeText(panels[0], index),
  ]);
}

/** A name without a word that was said before it; the whole of it where nothing else is in it. */
function without(word: string, name: string): string {
  const isWord = (each: string) => each.toLowerCase() === word.toLowerCase();
  return (
    name
      .split(' ')
      .filter((each) => !isWord(each))
      .join(' ') || name
  );
}

/** All that is said of a point, as one sentence. */
export function describePoint({ name, mark, statusText, placeText, amountText, periodText }: ScenePoint): string {
  // A word such as CONTOH goes before all else, and is said once.
  const said = mark === null ? [name] : [statusText, without(mark, name)];
  return sentence([...said, placeText, amountText, periodText, mark === null ? statusText : null]);
}

/** All that is said of a cluster, and what choosing it does. */
export function describeCluster({ name, regionsText, amountSpoken, statusSpoken, openingText }: SceneCluster): string {
  return `${[name, regionsText, amountSpoken, statusSpoken].filter((fact) => fact !== null).join(', ')}; ${openingText}.`;
}

/**
 * What is read aloud of something on the map, as one sentence; empty where the scene does not have it.
 * @param key code of a region, id of a point or cluster
 */
export function describe(scene: Scene, key: string): string {
  const [{ readings, points, clusters }] = scene.panels;
  const index = readings.findIndex(({ code }) => code === key);
  if (index >= 0) return describeRegion(scene, index);
  const point = points.find(({ id }) => id === key);
  if (point) return describePoint(point);
  const cluster = clusters.find(({ id }) => id === key);
  return cluster ? describeCluster(cluster) : '';
}
