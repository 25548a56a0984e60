import { cells, madeUp, SHARES } from '../../demo/src/gallery/fixtures-made-up.js';
import type { DatasetInput } from '../../src/index.js';

/** Texts that would be markup, script or the end of something, where a text is taken for more than a text. */
export const HOSTILE_TEXTS = [
  '<img src=x onerror="window.hit = 1">',
  '"><script>window.hit = 1</script>',
  "' onload='window.hit = 1",
  '</text></svg><svg onload="window.hit = 1">',
  ']]> & &amp; &#60;b&#62; <!-- --> <?xml?>',
  'a\u0000b\u0007c\u001bd\ufffee\ud800f',
  '</table></figure><b>loose</b>',
] as const;

/** A dataset in which each text that a page hands over is hostile. */
export function hostileDataset(text: string): DatasetInput {
  const both = { id: text, en: text };
  return madeUp(
    cells(
      SHARES.map((value, index) => ({
        value,
        note: both,
        method: both,
        status: index === 0 ? 'Q' : 'E',
        source: index % 2 === 0 ? 'contoh' : text,
      })),
    ),
    { title: both, shortTitle: both, unit: both, caveat: both, denominator: both, definition: both },
    {
      title: both,
      notes: [both],
      sources: [
        { id: 'contoh', title: both, publisher: text, authority: text, url: 'javascript:window.hit=1', licence: text },
        { id: text, title: both, url: 'data:text/html,<script>window.hit=1</script>' },
      ],
      pointLayers: [
        {
          id: 'layer',
          title: both,
          amountTitle: both,
          caveat: both,
          points: [{ id: text, name: text, lngLat: [100.4, -0.9], amountRupiah: 5, properties: { x: text } }],
        },
      ],
    },
  );
}
