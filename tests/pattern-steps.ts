import { parseRegExpLiteral, type AST } from '@eslint-community/regexpp';

// What a browser does with a pattern, step by step and counted: a clock tells more of the machine than of the pattern.

/** Goes on from a place in the text; whether all that follows is found. */
type Next = (at: number) => boolean;
type Part = (at: number, next: Next) => boolean;
/** Along the text, or against it as within `(?<=…)`. */
type Way = 1 | -1;

/** The steps through a text and what was found there; `steps` is `Infinity` where they are more than allowed. */
export interface Walk {
  readonly found: readonly string[];
  readonly steps: number;
}

const LINE_END = /[\n\r\u2028\u2029]/;

class TooManySteps extends Error {}

/**
 * Looks for all places of a pattern in a text, by trying one way after the other as browsers do, and counts the signs looked at.
 * Texts of one unit for each sign only.
 * @throws {Error} for what no pattern of the project has, such as `\1`
 */
export function walk(pattern: RegExp, text: string, allowed = Infinity): Walk {
  let steps = 0;
  const isWord = (at: number) => /\w/.test(text.charAt(at));
  const { pattern: root } = parseRegExpLiteral(pattern);
  const flags = pattern.flags.replace(/[gy]/g, '');

  const sign = (raw: string, way: Way): ((at: number) => boolean) => {
    const single = new RegExp(`^${raw}$`, flags.replace('m', ''));
    const known = new Map<string, boolean>();
    return (at) => {
      steps += 1;
      if (steps > allowed) throw new TooManySteps();
      const letter = text.charAt(way === 1 ? at : at - 1);
      if (letter === '') return false;
      const before = known.get(letter);
      if (before !== undefined) return before;
      known.set(letter, single.test(letter));
      return single.test(letter);
    };
  };

  const assertion = (node: AST.Assertion): Part => {
    const holds = ((): ((at: number) => boolean) => {
      if (node.kind === 'word') return (at) => isWord(at - 1) !== isWord(at);
      if ('alternatives' in node) {
        const within = oneOf(node.alternatives, node.kind === 'lookahead' ? 1 : -1);
        return (at) => within(at, () => true);
      }
      const [edge, beside] = node.kind === 'start' ? [0, -1] : [text.length, 0];
      return (at) => at === edge || (pattern.multiline && LINE_END.test(text.charAt(at + beside)));
    })();
    const isNegated = 'negate' in node && node.negate;
    return (at, next) => {
      steps += 1;
      return holds(at) !== isNegated && next(at);
    };
  };

  const isSign = (node: AST.Node) => node.type === 'Character' || node.type === 'CharacterSet' || node.type === 'CharacterClass';

  const repeated = ({ element, min, max, greedy }: AST.Quantifier, way: Way): Part => {
    if (isSign(element)) {
      const matches = sign(element.raw, way);
      return (at, next) => {
        let count = 0;
        while (count < min) {
          if (!matches(at + way * count)) return false;
          count += 1;
        }
        if (greedy) {
          while (count < max && matches(at + way * count)) count += 1;
          for (; count >= min; count -= 1) if (next(at + way * count)) return true;
          return false;
        }
        for (; ; count += 1) {
          if (next(at + way * count)) return true;
          if (count === max || !matches(at + way * count)) return false;
        }
      };
    }
    const once = part(element, way);
    const from = (at: number, count: number, next: Next): boolean => {
      const again = () => count < max && once(at, (to) => (to !== at || count < min) && from(to, count + 1, next));
      if (count < min) return again();
      return greedy ? again() || next(at) : next(at) || again();
    };
    return (at, next) => from(at, 0, next);
  };

  const part = (node: AST.Element, way: Way): Part => {
    switch (node.type) {
      case 'Assertion':
        return assertion(node);
      case 'Quantifier':
        return repeated(node, way);
      case 'Group':
      case 'CapturingGroup':
        return oneOf(node.alternatives, way);
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass': {
        const matches = sign(node.raw, way);
        return (at, next) => matches(at) && next(at + way);
      }
      default:
        throw new Error(`${String(pattern)} has ${node.raw}, whose steps are not counted`);
    }
  };

  const oneOf = (alternatives: readonly AST.Alternative[], way: Way): Part => {
    const ways = alternatives.map(({ elements }) => {
      const parts = elements.map((element) => part(element, way));
      if (way === -1) parts.reverse();
      return parts.reduceRight<Part>(
        (rest, each) => (at, next) => each(at, (to) => rest(to, next)),
        (at, next) => next(at),
      );
    });
    return (at, next) => ways.some((each) => each(at, next));
  };

  const whole = oneOf(root.alternatives, 1);
  const found: string[] = [];
  try {
    for (let at = 0; at <= text.length;) {
      let end = at;
      const isHere = whole(at, (to) => {
        end = to;
        return true;
      });
      if (isHere) found.push(text.slice(at, end));
      else if (pattern.sticky) break;
      at = Math.max(end, at + (isHere && end > at ? 0 : 1));
    }
  } catch (error) {
    if (!(error instanceof TooManySteps)) throw error;
    return { found, steps: Infinity };
  }
  return { found, steps };
}
