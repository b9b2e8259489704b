/** A key or value found on a line by itself, in texts without brackets. */
import { documentPath, type KeyPath, type Segment } from './keyPath';

export interface LineKey {
  readonly path: KeyPath;
  readonly start: number;
  readonly end: number;
  /** Whether the offset is on the value behind the key, then `start` and `end` are the value's. */
  readonly isValue: boolean;
}

/** A key on a line, with the path of what is around it and its plain value. */
export interface LinePair {
  readonly segments: readonly Segment[];
  readonly value?: string;
}

/** The key written at `start`, if the offset is on it. */
export function nameAt(
  offset: number,
  { start, name, path }: { readonly start: number; readonly name: string; readonly path: KeyPath },
): LineKey | undefined {
  const end = start + name.length;
  return offset >= start && offset <= end ? { path, start, end, isValue: false } : undefined;
}

/** The plain value that begins at `from`, if the offset is on it. */
export function valueAt(
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

/** The line that begins at `start`, cut at 2,000 characters. */
export function lineAt(text: string, start: number): string {
  const newline = text.indexOf('\n', start);
  return text.slice(start, newline === -1 ? start + 2000 : Math.min(newline, start + 2000));
}

/** Where the line behind the one at `at` begins; the text's length if there is none. */
export function nextLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline === -1 ? text.length : newline + 1;
}
