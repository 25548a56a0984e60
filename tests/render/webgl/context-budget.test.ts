import { describe, expect, it, vi } from 'vitest';
import { contextBudget, pageContexts } from '../../../src/render/webgl/context-budget.js';

const claimOf = (isInView: boolean) => ({ inView: () => isInView, evicted: vi.fn<() => void>(), freed: vi.fn<() => void>() });

describe('the canvases of a page', () => {
  it('are given to 8 maps in view and to no more', () => {
    const given = Array.from({ length: 9 }, () => pageContexts.claim(claimOf(true)));
    expect(given.map((each) => each !== null)).toEqual([...Array<boolean>(8).fill(true), false]);
    for (const giveBack of given) giveBack?.();
  });

  it('can be given again once they were given back, each once', () => {
    const budget = contextBudget(1);
    const giveBack = budget.claim(claimOf(true));
    expect(budget.claim(claimOf(true))).toBeNull();
    giveBack?.();
    const next = budget.claim(claimOf(true));
    expect(next).not.toBeNull();
    giveBack?.();
    expect(budget.claim(claimOf(true))).toBeNull();
  });

  it('are told of to those who were refused one, once, when one is given back', () => {
    const budget = contextBudget(1);
    const giveBack = budget.claim(claimOf(true));
    const refused = claimOf(true);
    budget.claim(refused);
    expect(refused.freed).not.toHaveBeenCalled();
    giveBack?.();
    giveBack?.();
    expect(refused.freed).toHaveBeenCalledTimes(1);
  });

  it('are taken from a map that is out of view, which is told, and from no other', () => {
    const budget = contextBudget(3);
    const [seen, unseen, alsoUnseen] = [claimOf(true), claimOf(false), claimOf(false)];
    for (const claim of [seen, unseen, alsoUnseen]) budget.claim(claim);
    expect(budget.claim(claimOf(true))).not.toBeNull();
    expect([seen, unseen, alsoUnseen].map(({ evicted }) => evicted.mock.calls.length)).toEqual([0, 1, 0]);
  });

  it('are not given back by a map that has lost its own to another', () => {
    const budget = contextBudget(1);
    const giveBack = budget.claim(claimOf(false));
    budget.claim(claimOf(true));
    giveBack?.();
    expect(budget.claim(claimOf(true))).toBeNull();
  });

  it('may be given back by a map while it is told that its own is taken', () => {
    const budget = contextBudget(1);
    let giveBack: (() => void) | null = null;
    giveBack = budget.claim({ inView: () => false, evicted: () => giveBack?.(), freed: () => undefined });
    expect(budget.claim(claimOf(true))).not.toBeNull();
    expect(budget.claim(claimOf(true))).toBeNull();
  });
});
