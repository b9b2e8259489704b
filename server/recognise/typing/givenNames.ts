/** The keys an object at the cursor has already. */
import { findSiblings } from '../choose/field/siblings';
import { containerHolder } from '../paths/holder';
import type { KeySpot } from '../paths/keySpot';
import { isLiteralKey } from '../paths/literalKey';
import type { Spot } from '../spot';
import { isMark, type View } from '../text/view';

/** Whether a key stands in an object literal, or in lines as YAML writes them. */
export function isInObject({ view, index }: KeySpot, languageId: string): boolean {
  if (index === undefined) return true;
  const open = view.parents[index] ?? -1;
  const isOpenedBy = openers.get(languageId) ?? isBraces;
  return isOpenedBy(view, open);
}

type IsLiteral = (view: View, open: number) => boolean;

/** Braces that hold neither statements nor the members of a type. */
const isBraces: IsLiteral = (view, open) =>
  isMark(view, open, '{') && !/^(?:block|type)$/.test(containerHolder(view, open).kind);

/** What stands before a literal, not before a block or an index. */
const literalStarts = ['=', '(', ',', '[', '{', '=>', ':', 'return', '??', '?'];

/** Languages in which other brackets hold names, or braces hold more than names. */
const openers: ReadonlyMap<string, IsLiteral> = new Map<string, IsLiteral>([
  // A map's keys are the names that are sent, those of a struct of the SDK nearly.
  ['go', (view, open) => isBraces(view, open) && (isMapType(view, open) || isStruct(view, open))],
  ['swift', (view, open) => isMark(view, open, '[') && isMark(view, open - 1, ...literalStarts)],
  ['ruby', (view, open) => isMark(view, open, '{') && isMark(view, open - 1, ...literalStarts)],
  [
    'php',
    (view, open) =>
      (isMark(view, open, '[') && isMark(view, open - 1, ...literalStarts)) ||
      (isMark(view, open, '(') && isMark(view, open - 1, 'array')),
  ],
]);

/** `storage.PutPolicy{`, `certRequest{`: a struct's literal. */
export function isStruct(view: View, open: number): boolean {
  return /^(?:[A-Z]|[a-z]+[A-Z])\w*$/.test(view.tokens[open - 1]?.text ?? '');
}

/** `map[string]any{`, `map[string]interface{}{` */
function isMapType(view: View, open: number): boolean {
  return [4, 5, 6].some(
    back => isMark(view, open - back - 1, 'map') && isMark(view, open - back, '['),
  );
}

/** Names of the keys beside the one at the cursor; those of the next object in a list do not count. */
export function givenNames(key: KeySpot, spot: Spot): ReadonlySet<string> {
  const { view, index } = key;
  if (index === undefined) return namesInLines(spot.text, key.start);
  const parent = view.parents[index];
  const names = new Set<string>();
  view.tokens.forEach((token, at) => {
    if (view.parents[at] === parent && isLiteralKey(view, at)) names.add(token.text);
  });
  return names;
}

/** Names that other calls put into the same thing. */
export function putNames(spot: Spot, key: KeySpot): ReadonlySet<string> {
  return new Set(findSiblings(spot, key).map(({ path }) => path.segments.at(-1)?.name ?? ''));
}

/** Lines read upwards and downwards. */
const mostLines = 200;

const yamlLine = /^([ \t]*(?:-[ \t]+)*)(["']?)([\w.$@/-]{1,100})\2[ \t]*:/;

/** Keys of one column of YAML lines, from the item or key that holds them to the end of both. */
function namesInLines(text: string, start: number): ReadonlySet<string> {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const above = text.slice(0, lineStart).split('\n').slice(0, -1).slice(-mostLines).reverse();
  const [own = '', ...below] = text.slice(lineStart).split('\n', mostLines);
  const column = yamlLine.exec(own)?.[1]?.length ?? 0;
  const names = new Set<string>();
  /** Takes the names of lines of the object; ends where the object does. */
  const take = (lines: readonly string[], isItemFirst: boolean): void => {
    for (const line of lines) {
      const [, before = '', , name] = yamlLine.exec(line) ?? [];
      const isItem = before.includes('-');
      if (line.trim() === '' || /^\s*#/.test(line)) continue;
      const depth = name === undefined ? line.length - line.trimStart().length : before.length;
      if (depth < column || (isItem && depth === column && !isItemFirst)) return;
      if (depth === column && name !== undefined) names.add(name);
      if (isItem && depth === column) return;
    }
  };
  if (!/^[ \t]*-/.test(own)) take(above, true);
  take(below, false);
  return names;
}
