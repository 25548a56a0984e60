import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { node, type MarkupNode } from '../../../src/render/node.js';
import { patchChildren } from '../../../src/render/patch.js';
import { placeContainer } from '../placed-map.js';

const attributes = fc.dictionary(
  fc.constantFrom('class', 'data-x', 'aria-label', 'hidden'),
  fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.constant(undefined)),
  { maxKeys: 3 },
);

const { tree } = fc.letrec<{ tree: MarkupNode; child: MarkupNode | string }>((tie) => ({
  tree: fc
    .tuple(
      fc.constantFrom('div', 'p', 'ul', 'svg', 'button'),
      attributes,
      fc.array(tie('child'), { maxLength: 4, depthIdentifier: 'tree' }),
    )
    .map(([tag, given, children]) => node(tag, given, ...children)),
  child: fc.oneof({ maxDepth: 3, depthIdentifier: 'tree' }, fc.string({ minLength: 1 }), tie('tree')),
}));

const trees = fc.array(fc.oneof(fc.string({ minLength: 1 }), tree), { maxLength: 4 });

function built(nodes: readonly (MarkupNode | string)[]): Element {
  const parent = document.createElement('div');
  patchChildren(parent, nodes);
  return parent;
}

describe('patching', () => {
  it('from any tree to any other is the same as building it', () => {
    fc.assert(
      fc.property(trees, trees, (before, after) => {
        const patched = built(before);
        patchChildren(patched, after);
        expect(patched.isEqualNode(built(after))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('shows the new text where a translation stands, and leaves it where the text stays', () => {
    const parent = built([node('p', {}, 'Keluarga ', node('b', {}, 'satu')), node('p', {}, 'Sumber')]);
    for (const text of [parent.firstChild!.firstChild!, parent.querySelector('b')!.firstChild!, parent.lastChild!.firstChild!]) {
      const font = document.createElement('font' as string);
      font.textContent = 'translated ';
      text.parentNode!.replaceChild(font, text);
    }
    patchChildren(parent, [node('p', {}, 'Penduduk ', node('b', {}, 'dua')), node('p', {}, 'Sumber')]);
    expect([...parent.children].map(({ textContent }) => textContent)).toEqual(['Penduduk dua', 'translated ']);
    patchChildren(parent, [node('p', {}, 'Luas ', node('b', {}, 'tiga')), node('p', {}, 'Peta')]);
    expect([...parent.children].map(({ textContent }) => textContent)).toEqual(['Luas tiga', 'Peta']);
  });

  it('builds what the node says: tags, attributes, texts', () => {
    fc.assert(
      fc.property(tree, (wanted) => {
        const [element] = built([wanted]).children;
        const written = Object.entries(wanted.attributes).filter(([, value]) => value !== null && value !== undefined && value !== false);
        expect(element?.localName).toBe(wanted.tag);
        expect(element?.getAttributeNames().sort()).toEqual(written.map(([name]) => name).sort());
        for (const [name, value] of written) expect(element?.getAttribute(name)).toBe(value === true ? '' : String(value));
        expect(element?.childNodes).toHaveLength(wanted.children.length);
      }),
    );
  });

  it('to the same tree touches nothing', () => {
    fc.assert(
      fc.property(trees, (nodes) => {
        const parent = built(nodes);
        const observer = new MutationObserver(() => undefined);
        observer.observe(parent, { subtree: true, childList: true, attributes: true, characterData: true });
        patchChildren(parent, nodes);
        expect(observer.takeRecords()).toEqual([]);
        observer.disconnect();
      }),
    );
  });

  it('keeps elements, and the focus on them', () => {
    const parent = placeContainer();
    const list = (texts: readonly string[]) => [
      node(
        'ul',
        {},
        texts.map((text) => node('li', {}, node('button', { class: text }, text))),
      ),
    ];
    patchChildren(parent, list(['a', 'b', 'c']));
    const [first, second] = parent.querySelectorAll('button');
    second?.focus();
    patchChildren(parent, list(['x', 'y']));
    expect([...parent.querySelectorAll('button')]).toEqual([first, second]);
    expect(document.activeElement).toBe(second);
    expect(second?.textContent).toBe('y');
    patchChildren(parent, list(['x', 'y', 'z', 'w']));
    expect(document.activeElement).toBe(second);
  });

  it('makes SVG of what stands in an svg, and HTML of what does not', () => {
    const parent = built([node('div', {}, node('svg', {}, node('g', {}, node('path')), node('a'))), node('a')]);
    const namespaces = [...parent.querySelectorAll('*')].map((element) => [element.localName, element.namespaceURI?.split('/').pop()]);
    expect(namespaces).toEqual([
      ['div', 'xhtml'],
      ['svg', 'svg'],
      ['g', 'svg'],
      ['path', 'svg'],
      ['a', 'svg'],
      ['a', 'xhtml'],
    ]);
  });

  it('never reads markup in a text or an attribute', () => {
    const hostile = '"><img src=x onerror="window.hit=1"><script>window.hit=1</script>';
    const parent = built([node('p', { title: hostile }, hostile)]);
    expect(parent.querySelectorAll('*')).toHaveLength(1);
    expect(parent.textContent).toBe(hostile);
    expect(parent.querySelector('p')?.title).toBe(hostile);
  });

  it('keeps a region, point or cluster the same element while others come and go, and the focus with it', () => {
    const regions = (codes: readonly string[]) => codes.map((code) => node('button', { 'data-region': code }, code));
    const parent = placeContainer();
    patchChildren(parent, regions(['a', 'b', 'c', 'd']));
    const kept = parent.children[2] as HTMLElement;
    kept.focus();
    for (const codes of [['c'], ['b', 'c', 'e', 'f'], ['a', 'b', 'c'], ['c', 'd']]) {
      patchChildren(parent, regions(codes));
      expect([...parent.children].map((child) => child.getAttribute('data-region'))).toEqual(codes);
      expect(document.activeElement).toBe(kept);
      expect(kept.textContent).toBe('c');
    }
  });

  it('from any named children to any others is the same as building them', () => {
    const named = fc
      .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 })
      .chain((codes) =>
        fc.tuple(
          ...codes.map((code) =>
            fc.constantFrom(node('p', { 'data-region': code }, code), node('g', { 'data-point': code }), node('i', {}, code)),
          ),
        ),
      );
    fc.assert(
      fc.property(named, named, (before, after) => {
        const patched = built(before);
        patchChildren(patched, after);
        expect(patched.isEqualNode(built(after))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
