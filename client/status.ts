import * as vscode from 'vscode';
import type { ServerStatus, StatusAnswer, UnreadFiles } from '../server/protocol';
import type { DocsServer } from './docsServer';
import { commandIds } from './ids';
import { plainMessage } from './plainText';
import { readShare, unreadOf } from './sources/unread';

/**
 * The status bar item: absent until the server was first needed, then quiet unless it reads
 * documents or has failed. A click opens the menu of what can be done.
 */
export function showStatus(server: DocsServer): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('supportDocs', vscode.StatusBarAlignment.Right);
  item.name = 'Support Docs';
  item.command = commandIds.showMenu;
  let lastState: StatusAnswer['state'] | undefined;
  return vscode.Disposable.from(
    item,
    server.onDidChangeStatus(status => {
      showIn(item, status);
      if (status.state === 'failed' && lastState !== 'failed') void tellFailure(status);
      lastState = status.state;
    }),
  );
}

/** The menu behind the status bar item. */
export async function showMenu({ status }: DocsServer): Promise<void> {
  const { l10n } = vscode;
  const problems = status?.problems ?? 0;
  const choices = [
    { label: `$(search) ${l10n.t('Search…')}`, command: commandIds.search },
    {
      label: `$(warning) ${l10n.t('Show Problems')}`,
      description: String(problems),
      command: commandIds.showProblems,
    },
    { label: `$(debug-continue) ${l10n.t('Read the Rest')}`, command: commandIds.readRest },
    { label: `$(add) ${l10n.t('Add Documents…')}`, command: commandIds.addSource },
    { label: `$(refresh) ${l10n.t('Rebuild Index')}`, command: commandIds.rebuildIndex },
    { label: `$(debug-restart) ${l10n.t('Restart Server')}`, command: commandIds.restartServer },
    { label: `$(output) ${l10n.t('Show Log')}`, command: commandIds.showLog },
    { label: `$(clippy) ${l10n.t('Copy Report for an Issue')}`, command: commandIds.copyReport },
  ];
  const hasRest = status?.state !== 'indexing' && unreadOf(status ?? { sources: [] }) !== undefined;
  const isOffered: Readonly<Record<string, boolean>> = {
    [commandIds.showProblems]: problems > 0,
    [commandIds.readRest]: hasRest,
  };
  const items = choices.filter(({ command }) => isOffered[command] ?? true);
  const chosen = await vscode.window.showQuickPick(items, {
    title: 'Support Docs',
    placeHolder: status === undefined ? l10n.t('Not started yet') : summary(status),
  });
  if (chosen !== undefined) await vscode.commands.executeCommand(chosen.command);
}

/** One line on how the index stands. */
export function summary(status: StatusAnswer): string {
  const { state, articles, symbols, problems, sources, message } = status;
  const { l10n } = vscode;
  const number = (value: number): string => value.toLocaleString(vscode.env.language);
  switch (state) {
    case 'starting':
      return l10n.t('Starting…');
    case 'indexing':
      return l10n.t('Reading documents… {0} articles so far', number(articles));
    case 'failed':
      return message ?? l10n.t('The server does not run.');
    case 'ready': {
      const unread = unreadOf({ sources });
      const counts = [
        ...(unread === undefined ? [] : [l10n.t('Reading stopped at {0}.', readShare(unread))]),
        l10n.t('{0} articles, {1} symbols', number(articles), number(symbols)),
      ].join(' ');
      const all =
        problems === 0 ? counts : `${counts}, ${l10n.t('{0} problems', number(problems))}`;
      return `${all}${serverSummary(status)}`;
    }
  }
}

/** What is known of the search server; '' without one. */
function serverSummary({ server }: StatusAnswer): string {
  const { l10n } = vscode;
  switch (server?.state) {
    case undefined:
      return '';
    case 'connecting':
      return `; ${l10n.t('asking the search server…')}`;
    case 'ready':
      return `; ${l10n.t('{0} more on {1}', server.articles.toLocaleString(vscode.env.language), server.host)}${plainNote(server)}`;
    case 'away':
      return `; ${server.message ?? l10n.t('the search server is away')}`;
  }
}

/** Whoever is on the way can read what is searched for: that is said while it is so. */
function plainNote({ isPlain }: ServerStatus): string {
  return isPlain === true ? ` (${vscode.l10n.t('not encrypted')})` : '';
}

function isOdd(server: ServerStatus | undefined): boolean {
  return server?.state === 'away' || server?.isPlain === true;
}

function showIn(item: vscode.StatusBarItem, status: StatusAnswer): void {
  const icon = {
    starting: '$(loading~spin)',
    indexing: '$(loading~spin)',
    ready: status.problems > 0 || isOdd(status.server) ? '$(warning)' : '$(book)',
    failed: '$(error)',
  }[status.state];
  // How far it is while it reads stands in the progress message, with the button that stops it.
  const unread = status.state === 'ready' ? unreadOf(status) : undefined;
  item.text = unread === undefined ? `${icon} Support Docs` : stoppedText(unread);
  item.tooltip = tooltipOf(status);
  item.accessibilityInformation = { label: `Support Docs, ${summary(status)}` };
  item.backgroundColor =
    status.state === 'failed' ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
  item.show();
}

function stoppedText(unread: UnreadFiles): string {
  return `$(debug-pause) Support Docs: ${readShare(unread)}`;
}

function tooltipOf(status: StatusAnswer): string {
  const { progress, sources } = status;
  const number = (value: number): string => value.toLocaleString(vscode.env.language);
  const rate =
    status.state === 'indexing' && progress !== undefined
      ? [
          vscode.l10n.t('File {0} of {1}', number(progress.filesDone), number(progress.filesTotal)),
          ...(progress.articlesPerSecond === undefined
            ? []
            : [vscode.l10n.t('{0} articles per second', number(progress.articlesPerSecond))]),
        ]
      : [];
  const lines = sources.map(({ path, articles, unread }) => {
    const share = unread === undefined ? '' : ` (${readShare(unread)})`;
    return `${path}: ${number(articles)}${share}`;
  });
  return ['Support Docs', summary(status), ...rate, ...lines.slice(0, 10)].join('\n');
}

async function tellFailure(status: StatusAnswer): Promise<void> {
  const restart = vscode.l10n.t('Restart Server');
  const log = vscode.l10n.t('Show Log');
  const chosen = await vscode.window.showErrorMessage(
    plainMessage(`Support Docs: ${summary(status)}`),
    restart,
    log,
  );
  if (chosen === restart) await vscode.commands.executeCommand(commandIds.restartServer);
  if (chosen === log) await vscode.commands.executeCommand(commandIds.showLog);
}
