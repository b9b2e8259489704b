import * as vscode from 'vscode';
import { settingsSection } from '../../server/settings';
import { isReadable, placeOf, workspaceFolders } from '../places';
import { plainMessage } from '../plainText';
import type { ReadingNews } from './readingNews';
import { relativeToFolder } from './sourcePaths';

/**
 * Adds a file or folder to `supportDocs.sources`: the one a menu was opened on, else one that is
 * picked. What lies in the workspace goes into the workspace's settings, by a path that holds on
 * every machine; everything else is the person's own.
 */
export async function addSource(given: unknown, news: ReadingNews): Promise<void> {
  const uris = given instanceof vscode.Uri ? [given] : await pickSources();
  if (uris.length > 0) await addSources(uris, news);
}

/** Files and folders dropped on a view become sources. */
export function sourceDropTarget(news: ReadingNews): vscode.TreeDragAndDropController<unknown> {
  return {
    dropMimeTypes: ['text/uri-list'],
    dragMimeTypes: [],
    handleDrop: async (_target, data) => {
      const dropped = (await data.get('text/uri-list')?.asString()) ?? '';
      const uris = dropped
        .split(/\r?\n/)
        .filter(line => line !== '' && !line.startsWith('#'))
        .map(line => vscode.Uri.parse(line));
      const files = uris.filter(isReadable);
      if (files.length > 0) await addSources(files, news);
    },
  };
}

const Target = vscode.ConfigurationTarget;

async function pickSources(): Promise<readonly vscode.Uri[]> {
  const choices = [
    { label: `$(folder) ${vscode.l10n.t('Folder…')}`, canSelectFolders: true },
    { label: `$(file) ${vscode.l10n.t('Files…')}`, canSelectFolders: false },
  ];
  const choice = await vscode.window.showQuickPick(choices, {
    title: vscode.l10n.t('Add documents to search'),
    placeHolder: vscode.l10n.t(
      'Pages, API descriptions, tickets, data sets, exports, or a built index',
    ),
  });
  if (choice === undefined) return [];
  const picked = await vscode.window.showOpenDialog({
    canSelectMany: true,
    canSelectFiles: !choice.canSelectFolders,
    canSelectFolders: choice.canSelectFolders,
    openLabel: vscode.l10n.t('Add to Support Docs'),
  });
  return picked ?? [];
}

async function addSources(uris: readonly vscode.Uri[], news: ReadingNews): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(settingsSection);
  const values = configuration.inspect<readonly string[]>('sources');
  const folders = workspaceFolders();
  const relative = uris.map(uri => relativeToFolder(placeOf(uri), folders));
  const inWorkspace = vscode.workspace.isTrusted && relative.every(path => path !== undefined);
  const before = (inWorkspace ? values?.workspaceValue : values?.globalValue) ?? [];
  const added = inWorkspace ? relative : uris.map(placeOf);
  const known = added.filter(path => before.includes(path));
  if (known.length > 0) tellKnown(known);
  if (known.length === added.length) return;
  const target = inWorkspace ? Target.Workspace : Target.Global;
  news.expect(uris.filter((_, at) => !before.includes(added[at] ?? '')).map(placeOf));
  await configuration.update('sources', [...new Set([...before, ...added])], target);
}

function tellKnown(paths: readonly string[]): void {
  const names = paths.join(', ');
  const message = vscode.l10n.t('Support Docs: {0} is among the sources already.', names);
  void vscode.window.showInformationMessage(plainMessage(message));
}
