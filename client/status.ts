import * as vscode from 'vscode';
import type { StatusAnswer } from '../server/protocol';
import type { DocsServer } from './docsServer';
import { commandIds } from './ids';
import { plainMessage } from './plainText';

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
    { label: `$(add) ${l10n.t('Add Documents…')}`, command: commandIds.addSource },
    { label: `$(refresh) ${l10n.t('Rebuild Index')}`, command: commandIds.rebuildIndex },
    { label: `$(debug-restart) ${l10n.t('Restart Server')}`, command: commandIds.restartServer },
    { label: `$(output) ${l10n.t('Show Log')}`, command: commandIds.showLog },
    { label: `$(clippy) ${l10n.t('Copy Report for an Issue')}`, command: commandIds.copyReport },
  ];
  const items = choices.filter(
    choice => choice.command !== commandIds.showProblems || problems > 0,
  );
  const chosen = await vscode.window.showQuickPick(items, {
    title: 'Support Docs',
    placeHolder: status === undefined ? l10n.t('Not started yet') : summary(status),
  });
  if (chosen !== undefined) await vscode.commands.executeCommand(chosen.command);
}

/** One line on how the index stands. */
export function summary({ state, articles, symbols, problems, message }: StatusAnswer): string {
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
      const counts = l10n.t('{0} articles, {1} symbols', number(articles), number(symbols));
      return problems === 0 ? counts : `${counts}, ${l10n.t('{0} problems', number(problems))}`;
    }
  }
}

function showIn(item: vscode.StatusBarItem, status: StatusAnswer): void {
  const icon = {
    starting: '$(loading~spin)',
    indexing: '$(loading~spin)',
    ready: status.problems > 0 ? '$(warning)' : '$(book)',
    failed: '$(error)',
  }[status.state];
  const { progress } = status;
  const isCounted =
    status.state === 'indexing' && progress !== undefined && progress.filesTotal > 0;
  const share = isCounted ? Math.floor((100 * progress.filesDone) / progress.filesTotal) : 0;
  item.text = isCounted ? `${icon} Support Docs ${share}%` : `${icon} Support Docs`;
  item.tooltip = tooltipOf(status);
  item.accessibilityInformation = { label: `Support Docs, ${summary(status)}` };
  item.backgroundColor =
    status.state === 'failed' ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
  item.show();
}

function tooltipOf(status: StatusAnswer): string {
  const { progress, sources } = status;
  const number = (value: number): string => value.toLocaleString(vscode.env.language);
  const rate =
    status.state === 'indexing' && progress !== undefined
      ? [
          vscode.l10n.t('File {0} of {1}', number(progress.filesDone), number(progress.filesTotal)),
          vscode.l10n.t('{0} articles per second', number(Math.round(progress.articlesPerSecond))),
        ]
      : [];
  const lines = sources.map(({ path, articles }) => `${path}: ${number(articles)}`);
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
