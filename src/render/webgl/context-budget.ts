import type { BeneathClaim } from '../layer.js';

/** How many maps of one page may draw on a canvas at a time; browsers take the oldest context away at about 16. */
const MOST_CANVASES = 8;

/** The canvases that the maps of one page share. */
export interface ContextBudget {
  /**
   * Asks for a canvas, which may be taken from a map that is out of view.
   * @returns what gives it back, or `null` where all are in use.
   */
  claim(claim: BeneathClaim): (() => void) | null;
}

/** A budget of so many canvases. */
export function contextBudget(most = MOST_CANVASES): ContextBudget {
  const held = new Set<BeneathClaim>();
  const refused = new Set<BeneathClaim>();
  return {
    claim(claim) {
      if (held.size >= most) {
        const unseen = [...held].find((each) => !each.inView());
        if (!unseen) {
          refused.add(claim);
          return null;
        }
        held.delete(unseen);
        unseen.evicted();
      }
      // Two claims of one map are two canvases.
      const mine: BeneathClaim = { inView: () => claim.inView(), evicted: () => claim.evicted(), freed: () => claim.freed() };
      held.add(mine);
      return () => {
        if (!held.delete(mine)) return;
        const waiting = [...refused];
        refused.clear();
        for (const each of waiting) each.freed();
      };
    },
  };
}

/** The budget of the page. */
export const pageContexts: ContextBudget = contextBudget();
