/** Keys of YAML by the indentation around them. */
import { documentPath, inArray, type Segment } from './keyPath';
import { lineAt, nameAt, nextLine, valueAt, type LineKey, type LinePair } from './lineKey';

/** How many lines above are looked at for the keys around. */
const maxLines = 400;

const yamlKey = /^(\s*(?:-\s+)*)(["']?)([\w.$@/-]{1,100})\2\s*:(?=\s|$)/;
const yamlItem = /^(\s*)-\s+(?=\S)/;

/** The key or plain value of a YAML line at an offset; undefined within brackets and comments. */
export function yamlKeyAt(text: string, offset: number): LineKey | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = lineAt(text, start);
  const match = yamlKey.exec(line);
  const outer = yamlOuter(text, start);
  if (match !== null) {
    const [whole, indent = '', quote = '', name = ''] = match;
    const keyStart = start + indent.length + quote.length;
    const segments = [...outer, { name, isArray: false }];
    return (
      nameAt(offset, { start: keyStart, name, path: documentPath(segments) }) ??
      valueAt(text, offset, { from: start + whole.length, segments })
    );
  }
  const item = yamlItem.exec(line);
  if (item === null || outer.length === 0) return undefined;
  return valueAt(text, offset, {
    from: start + item[0].length,
    segments: inArray(documentPath(outer)).segments,
  });
}

/** Keys around the line that begins at `start`, outermost first. */
export function yamlOuter(text: string, start: number): Segment[] {
  const own = lineAt(text, start);
  let indent = keyColumn(own) ?? columnOf(own);
  let isItem = yamlItem.test(own);
  const segments: Segment[] = [];
  let at = start;
  for (let count = 0; at > 0 && count < maxLines && (indent > 0 || isItem); count++) {
    at = text.lastIndexOf('\n', at - 2) + 1;
    const line = lineAt(text, at);
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const match = yamlKey.exec(line);
    const column = keyColumn(line);
    const startsItem = yamlItem.test(line);
    // Another key of the same item: what is above is a list for this one too.
    if (startsItem && column === indent) isItem = true;
    // A list may stand at the same column as its key.
    const isAbove =
      column !== undefined && (column < indent || (isItem && column === indent && !startsItem));
    if (match === null || column === undefined || !isAbove) continue;
    const behind = line.slice(match[0].length).trim();
    if (behind !== '' && !/^[|>&!#]/.test(behind)) continue;
    segments.unshift({ name: match[3] ?? '', isArray: isItem });
    indent = column;
    isItem = startsItem;
  }
  return segments;
}

/** The keys of the lines in text[from, to) in one pass, at most `most`; `from` begins a line. */
export function yamlPairs(text: string, from: number, to: number, most: number): LinePair[] {
  const pairs: LinePair[] = [];
  const above: { name: string; column: number; isItem: boolean; isArray: boolean }[] = yamlOuter(
    text,
    from,
  ).map((segment, column) => ({ ...segment, column: column - maxLines, isItem: false }));
  const last = Math.min(to, text.length);
  for (let at = from; at < last && pairs.length < most; at = nextLine(text, at)) {
    const match = yamlKey.exec(lineAt(text, at));
    if (match === null) continue;
    const column = match[1]?.length ?? 0;
    const isItem = match[1]?.includes('-') === true;
    const isAbove = (key: { column: number; isItem: boolean }): boolean =>
      key.column < column || (isItem && key.column === column && !key.isItem);
    while (above.length > 0 && !above.slice(-1).every(isAbove)) above.pop();
    const parent = above.at(-1);
    if (parent !== undefined && isItem) parent.isArray = true;
    const key = { name: match[3] ?? '', column, isItem, isArray: false };
    const value = /^\s+["']?([\w.-]{1,80})/.exec(lineAt(text, at + match[0].length))?.[1];
    const segments = [...above, key].map(({ name, isArray }) => ({ name, isArray }));
    pairs.push({ segments, ...(value !== undefined && { value }) });
    if (value === undefined) above.push(key);
  }
  return pairs;
}

function keyColumn(line: string): number | undefined {
  return yamlKey.exec(line)?.[1]?.length;
}

function columnOf(line: string): number {
  return line.length - line.trimStart().length;
}
