/** Deeper strings in strings are not told apart: their quotes have 15 backslashes and more. */
const deepest = 4;

/** How many strings a place stands in, one in the other, and where the innermost begins. */
export interface Depth {
  readonly depth: number;
  readonly start: number;
}

/**
 * Tells how deep in strings of JSON a place stands; places are asked for in order, so that the text
 * is read once. A string does not go on on the next line.
 */
export function startDepth(text: string): (place: number) => Depth {
  const marks = /(?<!\\)\\*"|\n/g;
  let depth = 0;
  let start = 0;
  let mark = marks.exec(text);
  return place => {
    for (; mark !== null && mark.index < place; mark = marks.exec(text)) {
      const next = mark[0] === '\n' ? 0 : depthBehind(depth, mark[0].length - 1);
      if (next !== depth) start = marks.lastIndex;
      depth = next;
    }
    return { depth, start };
  };
}

/** A quote closes all strings that its level is outside of, or opens one at its level. */
function depthBehind(depth: number, slashes: number): number {
  const level = quoteLevel(slashes);
  if (level < depth) return level;
  return level === depth && depth < deepest ? depth + 1 : depth;
}

/**
 * In how many strings a quote with so many backslashes before it is escaped: none with an even
 * number, for those are backslashes themselves; else one more than what is left in that string.
 */
export function quoteLevel(slashes: number): number {
  return slashes % 2 === 0 ? 0 : 1 + quoteLevel((slashes - 1) / 2);
}
