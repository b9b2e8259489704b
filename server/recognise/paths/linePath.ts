/** Keys of lines without brackets: settings files by section, HTTP headers. */
import { documentPath, type KeyPath } from './keyPath';
import { lineAt, nameAt, nextLine, valueAt, type LineKey, type LinePair } from './lineKey';

/** How many lines above are looked at for the keys around. */
const maxLines = 400;

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
  return (
    nameAt(offset, { start: keyStart, name, path: documentPath(segments) }) ??
    valueAt(text, offset, { from: start + match[0].length, segments })
  );
}

const sectionLine = /^\s*\[{1,2}([\w.-]{1,100})\]{1,2}\s*$/;

function sectionAbove(text: string, start: number): string[] {
  let at = start;
  for (let count = 0; at > 0 && count < maxLines; count++) {
    at = text.lastIndexOf('\n', at - 2) + 1;
    const section = sectionLine.exec(lineAt(text, at))?.[1];
    if (section !== undefined) return section.split('.');
  }
  return [];
}

/** The keys of the section around the line that begins at `start`, at most `most`. */
export function settingPairs(text: string, start: number, most: number): LinePair[] {
  let at = start;
  for (let count = 0; at > 0 && count < most; count++) {
    if (sectionLine.test(lineAt(text, at))) break;
    at = text.lastIndexOf('\n', at - 2) + 1;
  }
  const section = sectionLine.exec(lineAt(text, at))?.[1]?.split('.') ?? [];
  const pairs: LinePair[] = [];
  if (section.length > 0) at = nextLine(text, at);
  for (; at < text.length && pairs.length < most; at = nextLine(text, at)) {
    const line = lineAt(text, at);
    if (sectionLine.test(line)) break;
    const match = settingLine.exec(line);
    if (match === null) continue;
    const names = [...section, ...(match[2] ?? '').split('.')];
    const value = /^["']?([\w.-]{1,80})/.exec(line.slice(match[0].length))?.[1];
    const segments = names.map(name => ({ name, isArray: false }));
    pairs.push({ segments, ...(value !== undefined && { value }) });
  }
  return pairs;
}

const headerLine = /^(\s*)([A-Za-z][\w-]{1,60})\s*:\s/;

/** The header whose name the offset is on, in a line such as `X-Reqid: wxIA…`. */
export function headerAt(text: string, offset: number): LineKey | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const match = headerLine.exec(lineAt(text, start));
  if (match === null) return undefined;
  const [, indent = '', name = ''] = match;
  return nameAt(offset, { start: start + indent.length, name, path: headerPath(name) });
}

/** The path of a header by its name. */
export function headerPath(name: string): KeyPath {
  return documentPath([
    { name: 'headers', isArray: false },
    { name, isArray: false },
  ]);
}
