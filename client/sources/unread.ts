import * as vscode from 'vscode';
import type { StatusAnswer, UnreadFiles } from '../../server/protocol';

/** The files of all sources that are still to be read; undefined where all are read. */
export function unreadOf({ sources }: Pick<StatusAnswer, 'sources'>): UnreadFiles | undefined {
  const unread = sources.flatMap(source => source.unread ?? []);
  if (unread.length === 0) return undefined;
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  return { files: sum(unread.map(({ files }) => files)), of: sum(unread.map(({ of }) => of)) };
}

/** `186 of 1,500 files`: those that are read. */
export function readShare({ files, of }: UnreadFiles): string {
  const number = (value: number): string => value.toLocaleString(vscode.env.language);
  return vscode.l10n.t('{0} of {1} files', number(of - files), number(of));
}
