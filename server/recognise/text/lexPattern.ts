/** Finds where a pattern between slashes ends: `/^\/?["']/` holds quotes and slashes of its own. */

/** What is looked at of the token before. */
interface Before {
  readonly kind: string;
  readonly text: string;
}

/** Longest pattern looked for, in characters. */
const longest = 400;
/** Words behind which a value begins, and no division goes on. */
const openers: ReadonlySet<string> = new Set(
  'return typeof case in of do else void delete throw await yield new and or not if unless when while elsif'.split(
    ' ',
  ),
);

/**
 * End of the pattern, its flags included, that begins at the slash at `at`; undefined if that is a
 * division, a comment or the end of a tag. `before` holds the tokens read so far.
 */
export function patternEnd(
  text: string,
  at: number,
  end: number,
  before: readonly Before[],
): number | undefined {
  const next = text.charAt(at + 1);
  if (next === '/' || next === '*' || next === '=' || next === '>' || next === ' ')
    return undefined;
  if (!beginsValue(before.at(-1))) return undefined;
  const stop = Math.min(end, at + longest);
  let isInClass = false;
  for (let index = at + 1; index < stop; index++) {
    const char = text.charAt(index);
    if (char === '\n') return undefined;
    if (char === '\\') index++;
    else if (char === '[') isInClass = true;
    else if (char === ']') isInClass = false;
    else if (char === '/' && !isInClass) return flagsEnd(text, index + 1);
  }
  return undefined;
}

/** Whether behind a token a value begins. Behind `<` the slash ends a tag. */
function beginsValue(token: Before | undefined): boolean {
  if (token === undefined) return true;
  if (token.kind === 'word') return openers.has(token.text);
  return token.kind === 'punct' && !')]}<'.includes(token.text);
}

function flagsEnd(text: string, from: number): number {
  let at = from;
  while (/[a-z]/.test(text.charAt(at))) at++;
  return at;
}
