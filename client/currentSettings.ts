import * as vscode from 'vscode';
import { readSettings, settingsSection, type Settings } from '../server/settings';
import { restrictedSettings } from './ids';
import { workspaceFolders } from './places';
import { resolveSource } from './sources/sourcePaths';

/**
 * The settings in force, with paths made absolute. The sources of the user and of the workspace add
 * up. In a workspace that is not trusted, what the workspace itself says about paths does not
 * count: only the user's own values do.
 */
export function currentSettings(): Settings {
  const settings = readSettings(vscode.workspace.getConfiguration().get(settingsSection));
  const folders = workspaceFolders();
  const resolve = (path: string): string => resolveSource(path, folders);
  const { sources, indexFile } = readSettings(pathSettings());
  return {
    ...settings,
    sources: [...new Set(sources.map(resolve))],
    indexFile: indexFile === '' ? '' : resolve(indexFile),
  };
}

/** The settings that name paths, as far as they may be believed. */
function pathSettings(): { readonly sources: unknown; readonly indexFile: unknown } {
  const configuration = vscode.workspace.getConfiguration(settingsSection);
  const { isTrusted } = vscode.workspace;
  const [sources, indexFile] = restrictedSettings.map(name => {
    const values = configuration.inspect<unknown>(name);
    return [values?.globalValue, isTrusted ? values?.workspaceValue : undefined];
  });
  return {
    sources: sources?.flatMap(value => (Array.isArray(value) ? (value as unknown[]) : [])),
    indexFile: indexFile?.findLast(value => value !== undefined),
  };
}
