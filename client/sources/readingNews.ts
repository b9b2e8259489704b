import * as vscode from 'vscode';
import type { SourceStatus, StatusAnswer } from '../../server/protocol';
import type { DocsServer } from '../docsServer';
import { commandIds } from '../ids';
import { plainMessage } from '../plainText';
import { recognisedText } from './recognisedText';
import { readShare, unreadOf } from './unread';

/** Says how reading ended, once each time. */
export interface ReadingNews {
  /** These sources, by their absolute paths, are waited for: what is in them is told in full. */
  readonly expect: (paths: readonly string[]) => void;
  readonly dispose: () => void;
}

/** How long the quiet sentence stays in the status bar. */
const shownMs = 8000;

/**
 * A quiet sentence in the status bar where documents were read that nobody waits for; a message
 * with what was recognised for sources that a person has just added.
 */
export function followReading(server: DocsServer): ReadingNews {
  let expected: readonly string[] = [];
  let before: StatusAnswer | undefined;
  const listener = server.onDidChangeStatus(status => {
    if (status.state !== 'ready') return;
    const added = status.sources.filter(({ path }) => expected.includes(path));
    expected = expected.filter(path => !added.some(source => source.path === path));
    for (const source of added) tellAdded(server, source).catch(() => undefined);
    const isNews = before !== undefined && countsOf(before) !== countsOf(status);
    if (isNews && added.length === 0) tellQuietly(status);
    before = status;
  });
  return {
    expect: paths => {
      expected = [...expected, ...paths];
      // One that does not start says so itself.
      server.ask(() => Promise.resolve()).catch(() => undefined);
    },
    dispose: () => {
      listener.dispose();
    },
  };
}

function countsOf({ sources }: StatusAnswer): string {
  return JSON.stringify(sources);
}

function tellQuietly(status: StatusAnswer): void {
  const articles = status.articles.toLocaleString(vscode.env.language);
  const unread = unreadOf(status);
  const sentence =
    unread === undefined
      ? vscode.l10n.t('Support Docs: all documents are read, {0} articles.', articles)
      : vscode.l10n.t('Support Docs: reading stopped at {0}.', readShare(unread));
  vscode.window.setStatusBarMessage(`$(book) ${sentence}`, shownMs);
}

async function tellAdded(server: DocsServer, source: SourceStatus): Promise<void> {
  const { path, unread, problems } = source;
  const found = await server.ask(ask => ask.recognised(path));
  const name = path.replace(/^.*[\\/]/, '');
  const { l10n } = vscode;
  const ways = new Map([
    ...(unread === undefined ? [] : [[l10n.t('Read the Rest'), commandIds.readRest] as const]),
    ...(problems === 0 ? [] : [[l10n.t('Show Problems'), commandIds.showProblems] as const]),
    ...(source.articles === 0 ? [] : [[l10n.t('Search…'), commandIds.search] as const]),
  ]);
  const stopped =
    unread === undefined ? '' : ` ${l10n.t('Reading stopped at {0}.', readShare(unread))}`;
  const told = found === null ? '' : recognisedText(found, source);
  const message = plainMessage(`Support Docs: ${name}: ${told}${stopped}`);
  const show =
    source.articles === 0 ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  const chosen = ways.get((await show(message, ...ways.keys())) ?? '');
  if (chosen !== undefined) await vscode.commands.executeCommand(chosen);
}
