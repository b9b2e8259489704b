/**
 * Shapes of log lines as packs write them: regular expressions from strangers, which run beside the
 * cursor. One that could go back and forth for long is not used.
 */

const longestShape = 200;

/** `*` and `+` reach so many repetitions. */
const mostRepeats = 60;

/** How many ways there are to repeat all that may be repeated: what each place of a text can cost. */
const mostWays = 8000;

/** The shape as a pattern, or why it is none. Never throws. */
export function readLogShape(source: string): RegExp | string {
  if (source === '') return 'is empty';
  if (source.length > longestShape) return `has more than ${longestShape} characters`;
  const bounded = boundRepeats(source);
  if (bounded === undefined) return 'could take too long: repeats of repeats, or too many of them';
  try {
    return new RegExp(bounded, 'u');
  } catch {
    return 'is not a regular expression';
  }
}

/** Escapes, classes, marks of groups, repeats, and single characters. */
const token =
  /\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|[*+?]\??|\{\d+(?:,\d*)?\}\??|[^]/gu;

/**
 * The pattern with a bound to each repeat; undefined if a repeated group holds repeats or choices,
 * if it looks back at what it matched, or if there are too many ways to repeat.
 */
function boundRepeats(source: string): string | undefined {
  const groups: { hasChoice: boolean }[] = [{ hasChoice: false }];
  let closed = { hasChoice: false };
  let ways = 1;
  let bounded = '';
  let last = '';
  for (const [part] of source.matchAll(token)) {
    const repeat = repeatOf(part);
    if (/^\\[1-9k]/.test(part)) return undefined;
    if (part.startsWith('(')) groups.push({ hasChoice: false });
    if (part === ')') closed = groups.pop() ?? closed;
    const group = groups.at(-1);
    if (repeat !== undefined) {
      if (last === ')' && closed.hasChoice && repeat.most > 1) return undefined;
      if (repeat.most !== repeat.least) ways *= repeat.most - repeat.least + 1;
    }
    if (group && (part === '|' || (repeat?.most ?? 0) > 1)) group.hasChoice = true;
    // What a group holds, the group around it holds.
    if (group && part === ')' && closed.hasChoice) group.hasChoice = true;
    bounded += repeat?.text ?? part;
    last = part;
  }
  return ways <= mostWays ? bounded : undefined;
}

interface Repeat {
  readonly least: number;
  readonly most: number;
  readonly text: string;
}

function repeatOf(part: string): Repeat | undefined {
  const lazy = part.length > 1 && part.endsWith('?') ? '?' : '';
  const [, from, comma, to] = /^\{(\d+)(?:(,)(\d*))?\}/.exec(part) ?? [];
  if (from !== undefined) {
    const least = Number(from);
    const most = to ? Number(to) : comma ? least + mostRepeats : least;
    return { least, most, text: `{${least},${most}}${lazy}` };
  }
  if (!/^[*+?]/.test(part)) return undefined;
  if (part.startsWith('?')) return { least: 0, most: 1, text: part };
  const least = part.startsWith('+') ? 1 : 0;
  return { least, most: mostRepeats, text: `{${least},${mostRepeats}}${lazy}` };
}
