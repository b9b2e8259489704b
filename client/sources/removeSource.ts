import * as vscode from 'vscode';
import { settingsSection } from '../../server/settings';
import { currentSettings } from '../currentSettings';
import { placeOf, uriOfPlace, workspaceFolders } from '../places';
import { plainLabel, plainMessage } from '../plainText';
import { namesSource } from './sourcePaths';

const { ConfigurationTarget, l10n } = vscode;

/**
 * Takes a source, or a built index, out of the settings that name it: the one of a row, else one that
 * is picked. While its tree is renewed, the editor calls the command of a row without the row.
 */
export async function removeSource(argument: unknown): Promise<void> {
  const path = readSourcePath(argument) ?? (await pickSource());
  if (path === undefined) return;
  const removed = [await removeFrom('workspaceValue', path), await removeFrom('globalValue', path)];
  if (removed.includes(true)) return;
  const message = l10n.t('Support Docs: no setting of yours names {0}.', path);
  void vscode.window.showInformationMessage(plainMessage(message));
}

/** The path of a source a command was called on in the browse tree. */
function readSourcePath(argument: unknown): string | undefined {
  if (typeof argument !== 'object' || argument === null || !('source' in argument))
    return undefined;
  const { source } = argument;
  if (typeof source !== 'object' || source === null || !('path' in source)) return undefined;
  return typeof source.path === 'string' ? source.path : undefined;
}

async function pickSource(): Promise<string | undefined> {
  const { sources, indexFile } = currentSettings();
  const paths = indexFile === '' ? sources : [...sources, indexFile];
  const items = paths.map(path => ({
    label: plainLabel(path.replace(/^.*[\\/](?=.)/, '')),
    description: plainLabel(path),
    path,
  }));
  const placeHolder = l10n.t('Take which of them out of the search?');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.path;
}

const targets = {
  workspaceValue: ConfigurationTarget.Workspace,
  globalValue: ConfigurationTarget.Global,
} as const;

/** Whether settings of this kind named the source, and do no more. */
async function removeFrom(values: keyof typeof targets, path: string): Promise<boolean> {
  const configuration = vscode.workspace.getConfiguration(settingsSection);
  const folders = workspaceFolders();
  const isIt = (entry: string): boolean =>
    [path, placeOf(uriOfPlace(path))].some(place => namesSource(entry, place, folders));
  const sources = configuration.inspect<readonly string[]>('sources')?.[values] ?? [];
  const indexFile = configuration.inspect<string>('indexFile')?.[values] ?? '';
  const kept = sources.filter(source => !isIt(source));
  const isNamed = kept.length < sources.length;
  const isIndex = indexFile !== '' && isIt(indexFile);
  if (isNamed) {
    await configuration.update('sources', kept.length > 0 ? kept : undefined, targets[values]);
  }
  if (isIndex) await configuration.update('indexFile', undefined, targets[values]);
  return isNamed || isIndex;
}
