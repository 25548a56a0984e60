import { DESK, openPage, type Device, type OpenPage } from '../harness/browser.js';
import { openDriven, timeChange } from '../harness/driven.js';
import type { SceneName } from '../harness/scene-parts.js';
import { atMost } from '../parts/figures.js';
import { times, written } from '../parts/markdown-table.js';
import { ratio, rotated, summarise } from '../parts/statistics.js';
import { reasonOf, type Bench, type Findings } from './subject.js';

/** What the element is compared with: the only other page that draws the same table. */
const YARDSTICK = 'd3-geo by hand, with the table';
const OURS = '`<padang-map>`';

const PAGES = [
  ['driven-d3-table', '', YARDSTICK],
  ['driven-d3', '', 'd3-geo by hand, no table'],
  ['driven-ours', '', OURS],
  ['driven-ours', '?hide-table', '`<padang-map hide-table>`'],
  ['driven-ours', '?renderer=webgl', '`<padang-map renderer="webgl">`'],
  ['driven-leaflet', '', 'Leaflet'],
  ['driven-echarts', '', 'Apache ECharts'],
  ['driven-maplibre', '', 'MapLibre GL'],
] as const;

/** Each scene with its number of regions and how many times as long as the yardstick the element may take. */
const SCENES = [
  ['eleven', 11, 1.2],
  ['hundred', 104, 1.5],
] as const;

/** The desk as it is, and as slow as the cheap phone: on a fast one most wait for the next frame and no more. */
const DEVICES: readonly Device[] = [DESK, { ...DESK, name: 'cheap phone', cpuSlowdown: 4 }];

const WARM_UP = 3;

/** Change of indicator to the next painted frame. */
export async function measureChange(bench: Bench): Promise<Findings> {
  const repetitions = bench.isQuick ? 10 : 40;
  const notes = new Set<string>();
  const measured = new Map<string, number[]>();
  const key = (name: string, scene: SceneName, device: Device) => `${name}, ${scene}, ${device.name}`;
  for (let round = 0; round < bench.rounds; round += 1) {
    for (const [scene, count] of SCENES)
      for (const device of DEVICES)
        for (const [page, query, name] of rotated(PAGES, round)) {
          const opened = await openPage(bench.browser, device);
          try {
            const times = await timeChanges(opened, bench.url(page, scene, query), bench.scenes[scene].indicators, repetitions);
            measured.set(key(name, scene, device), [...(measured.get(key(name, scene, device)) ?? []), ...times]);
          } catch (error) {
            notes.add(`${name}, ${count} regions: not available (${reasonOf(error)}).`);
          } finally {
            await opened.close();
          }
        }
    bench.tell(`change of indicator: round ${round + 1} of ${bench.rounds}`);
  }
  const of = (name: string, scene: SceneName, device: Device) => measured.get(key(name, scene, device)) ?? [];
  return {
    title: 'Change of indicator to the next painted frame',
    header: [
      'page',
      ...SCENES.flatMap(([, count]) =>
        DEVICES.flatMap(({ cpuSlowdown }) => [`${count}, ${cpuSlowdown} × CPU time, ms`, '× d3 with the table']),
      ),
    ],
    rows: PAGES.map(([, , name]) => [
      name,
      ...SCENES.flatMap(([scene]) =>
        DEVICES.flatMap((device) => [
          written(summarise(of(name, scene, device))?.median, 1),
          times(ratio(of(name, scene, device), of(YARDSTICK, scene, device))),
        ]),
      ),
    ]),
    notes: [
      ...notes,
      'The indicators are made up. From the call, made right after a frame, to the task after the first frame with the new colours.',
      'The element composes title, legend, status and table anew; d3 with the table turns fills, title, legend and the same table of names and values, sorted anew; the others have no table.',
    ],
    figures: SCENES.flatMap(([scene, count, mostTimes]) =>
      DEVICES.map((device) =>
        atMost(
          `change of indicator, ${count} regions${device.cpuSlowdown === 1 ? '' : ', CPU 4 × slower'}: to d3 with the table`,
          ratio(of(OURS, scene, device), of(YARDSTICK, scene, device)),
          mostTimes,
          ' ×',
        ),
      ),
    ),
    raw: Object.fromEntries(measured),
  };
}

async function timeChanges(
  { page }: OpenPage,
  url: string,
  indicators: readonly string[],
  repetitions: number,
): Promise<readonly number[]> {
  await openDriven(page, url);
  const times: number[] = [];
  for (let turn = 0; turn < WARM_UP + repetitions; turn += 1)
    times.push(await timeChange(page, indicators[(turn + 1) % indicators.length] ?? ''));
  return times.slice(WARM_UP);
}
