import { describe, expect, it } from 'vitest';
import { node } from '../../../src/render/node.js';
import { patchChildren } from '../../../src/render/patch.js';

/** A node that counts how often what is in it is looked at. */
function watched(text: string) {
  const { tag, attributes, children } = node('p', { class: text }, text);
  const looks = { count: 0 };
  return {
    looks,
    node: {
      tag,
      attributes,
      get children() {
        looks.count += 1;
        return children;
      },
    },
  };
}

describe('patching an element again', () => {
  it('passes over a node that is the very one drawn before', () => {
    const parent = document.createElement('div');
    const { looks, node: same } = watched('a');
    patchChildren(parent, [same, node('p', {}, 'b')]);
    const { count } = looks;
    patchChildren(parent, [same, node('p', {}, 'c')]);
    expect(looks.count).toBe(count);
    expect(parent.innerHTML).toBe('<p class="a">a</p><p>c</p>');
  });

  it('builds anew what somebody else has taken away or put among it', () => {
    const parent = document.createElement('div');
    const nodes = [node('p', {}, 'a'), node('p', {}, 'b')];
    patchChildren(parent, nodes);
    parent.replaceChildren();
    patchChildren(parent, nodes);
    expect(parent.innerHTML).toBe('<p>a</p><p>b</p>');
    parent.prepend(document.createElement('hr'));
    patchChildren(parent, nodes);
    expect(parent.innerHTML).toBe('<p>a</p><p>b</p>');
  });

  it('takes over what comes from elsewhere, comments and surplus attributes put right', () => {
    const parent = document.createElement('div');
    parent.innerHTML = '<!--a--><p class="x" hidden title="t">old</p>';
    const [, paragraph] = parent.childNodes;
    patchChildren(parent, ['a', node('p', { class: 'y', title: 't' }, 'new')]);
    expect(parent.innerHTML).toBe('a<p class="y" title="t">new</p>');
    expect(parent.childNodes[1]).toBe(paragraph);
  });
});
