/** In which languages names are completed, and how their pairs are written. */
import type { PairSyntax, TypedText } from '../../recognise/recognition';

/** Languages whose literals hold names. */
const objectLanguages: ReadonlySet<string> = new Set([
  ...['json', 'jsonc', 'json5', 'javascript', 'javascriptreact', 'typescript', 'typescriptreact'],
  ...['python', 'go', 'php', 'ruby', 'vue', 'svelte', 'html', 'dart', 'swift', 'rust'],
  ...['objective-c', 'objective-cpp'],
]);

/** Languages in which names are put into a body by calls: `body.put("", value)`. */
const callLanguages: ReadonlySet<string> = new Set(['java', 'kotlin', 'groovy', 'scala', 'csharp']);

/** Languages in which members that are written to bear the documented names: `policy.scope = s`. */
const memberLanguages: ReadonlySet<string> = new Set([
  ...['go', 'java', 'kotlin', 'javascript', 'javascriptreact', 'typescript', 'typescriptreact'],
  ...['swift', 'dart', 'vue'],
]);

/** Languages that part a name from its value by `=>`. */
export const arrowLanguages: ReadonlySet<string> = new Set(['php', 'ruby']);

/** How keys and values stand in a language; `kind` is how its text is read. */
export function pairSyntaxOf(languageId: string, kind: string): PairSyntax {
  return {
    hasArrows: arrowLanguages.has(languageId),
    hasLines: kind === 'yaml',
    hasLiteralMarks: languageId.startsWith('objective-c'),
    hasMembers: memberLanguages.has(languageId),
  };
}

/** Whether names are completed at what is typed in a language. */
export function mayComplete(
  languageId: string,
  kind: string,
  { isPut, isName, isMember }: TypedText,
): boolean {
  if (objectLanguages.has(languageId) || /^(?:http|shell|yaml)$/.test(kind)) return true;
  const isKnown = callLanguages.has(languageId);
  return isKnown && (isPut === true || isName === true || isMember === true);
}
