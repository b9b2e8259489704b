/** Keys of texts without brackets: YAML by indentation, settings files by section, HTTP headers. */
import type { KeyPath, Segment } from './keyPath';

export interface LineKey {
  readonly path: KeyPath;
  readonly start: number;
  readonly end: number;
  /** Whether the offset is on the value behind the key, then `start` and `end` are the value's. */
  readonly isValue: boolean;
}

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
    const name = match[3] ?? '';
    const keyStart = start + (match[1]?.length ?? 0) + (match[2]?.length ?? 0);
    const segments = [...outer, { name, isArray: false }];
    if (offset >= keyStart && offset <= keyStart + name.length) {
      return {
        path: documentPath(segments),
        start: keyStart,
        end: keyStart + name.length,
        isValue: false,
      };
    }
    return valueAt(text, offset, { from: start + match[0].length, segments });
  }
  const item = yamlItem.exec(line);
  if (item === null || outer.length === 0) return undefined;
  return valueAt(text, offset, { from: start + item[0].length, segments: markLast(outer) });
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

function keyColumn(line: string): number | undefined {
  return yamlKey.exec(line)?.[1]?.length;
}

function columnOf(line: string): number {
  return line.length - line.trimStart().length;
}

function markLast(segments: readonly Segment[]): Segment[] {
  const last = segments.at(-1);
  return last === undefined ? [] : [...segments.slice(0, -1), { ...last, isArray: true }];
}

const settingLine = /^\s*(?:export\s+)?(["']?)([\w.-]{1,100})\1\s*[=:]\s*/;

/** The key or value of a `key = value` line; `[section.sub]` above it is the beginning of its path. */
export function settingAt(text: string, offset: number): LineKey | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const match = settingLine.exec(lineAt(text, start));
  if (match === null) return undefined;
  const name = match[2] ?? '';
  const keyStart = start + match[0].indexOf(name);
  const names = [...sectionAbove(text, start), ...name.split('.')];
  const segments = names.map(part => ({ name: part, isArray: false }));
  if (offset >= keyStart && offset <= keyStart + name.length) {
    return {
      path: documentPath(segments),
      start: keyStart,
      end: keyStart + name.length,
      isValue: false,
    };
  }
  return valueAt(text, offset, { from: start + match[0].length, segments });
}

function sectionAbove(text: string, start: number): string[] {
  let at = start;
  for (let count = 0; at > 0 && count < maxLines; count++) {
    at = text.lastIndexOf('\n', at - 2) + 1;
    const section = /^\s*\[{1,2}([\w.-]{1,100})\]{1,2}\s*$/.exec(lineAt(text, at))?.[1];
    if (section !== undefined) return section.split('.');
  }
  return [];
}

const headerLine = /^(\s*)([A-Za-z][\w-]{1,60})\s*:\s/;

/** The header whose name the offset is on, in a line such as `X-Reqid: wxIA…`. */
export function headerAt(text: string, offset: number): LineKey | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const match = headerLine.exec(lineAt(text, start));
  const name = match?.[2] ?? '';
  const keyStart = start + (match?.[1]?.length ?? 0);
  if (match === null || offset < keyStart || offset > keyStart + name.length) return undefined;
  return { path: headerPath(name), start: keyStart, end: keyStart + name.length, isValue: false };
}

/** The path of a header by its name. */
export function headerPath(name: string): KeyPath {
  return documentPath([
    { name: 'headers', isArray: false },
    { name, isArray: false },
  ]);
}

function valueAt(
  text: string,
  offset: number,
  { from, segments }: { readonly from: number; readonly segments: readonly Segment[] },
): LineKey | undefined {
  const value = /^\s*(["']?)([^\s"'#,[\]{}]{1,100})\1/.exec(lineAt(text, from));
  if (value === null) return undefined;
  const start = from + value[0].indexOf(value[2] ?? '');
  const end = start + (value[2]?.length ?? 0);
  if (offset < start || offset > end) return undefined;
  return { path: documentPath(segments), start, end, isValue: true };
}

function documentPath(segments: readonly Segment[]): KeyPath {
  return { segments, root: { kind: 'document' }, isRead: false };
}

function lineAt(text: string, start: number): string {
  const newline = text.indexOf('\n', start);
  return text.slice(start, newline === -1 ? start + 2000 : Math.min(newline, start + 2000));
}
