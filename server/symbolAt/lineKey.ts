/** A key or value found on a line by itself, in texts without brackets. */
import type { KeyPath, Segment } from './keyPath';

export interface LineKey {
  readonly path: KeyPath;
  readonly start: number;
  readonly end: number;
  /** Whether the offset is on the value behind the key, then `start` and `end` are the value's. */
  readonly isValue: boolean;
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

/** A path that nothing but the document holds. */
export function documentPath(segments: readonly Segment[]): KeyPath {
  return { segments, root: { kind: 'document' }, isRead: false };
}

/** The line that begins at `start`, cut at 2,000 characters. */
export function lineAt(text: string, start: number): string {
  const newline = text.indexOf('\n', start);
  return text.slice(start, newline === -1 ? start + 2000 : Math.min(newline, start + 2000));
}
