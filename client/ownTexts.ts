import type * as vscode from 'vscode';

/**
 * Schemes of documents that are a person's own text. Logs of the editor (`output`) are left out:
 * a trace of our own messages there would feed itself.
 */
const schemes: readonly string[] = [
  'file',
  'untitled',
  'vscode-remote',
  'vscode-vfs',
  'vscode-test-web',
  'memfs',
  'vscode-notebook-cell',
  'git',
];

/** The documents in which symbols are explained. */
export const ownTexts = schemes.map(scheme => ({ scheme }));

/** Whether a document is a person's own text. */
export function isOwnText({ uri }: vscode.TextDocument): boolean {
  return schemes.includes(uri.scheme);
}
