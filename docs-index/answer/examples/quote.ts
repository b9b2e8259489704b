/** Strings as the languages write them. Marks pass through unchanged. */

/** JSON's own escapes, which JavaScript, Java, Go, C# and others share; U+2028 is escaped too. */
export function doubleQuoted(text: string): string {
  return JSON.stringify(text).replaceAll(/[\u007f-\u009f\u2028\u2029]/g, escapeUnit);
}

function escapeUnit(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** `it\'s`: for JavaScript, where single quotes are usual. */
export function singleQuoted(text: string): string {
  const inner = doubleQuoted(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inner}'`;
}

/** What stands inside a double-quoted string, with more characters put behind a backslash. */
export function escapedInside(text: string, characters: RegExp): string {
  return doubleQuoted(text).slice(1, -1).replaceAll(characters, '\\$&');
}
