import * as vscode from 'vscode';
import { articleScheme, isAddress, readableAddress } from '../server/protocolAddresses';

/** Whether this is the build for browsers, where no file lies on a disk. */
declare const __WEB__: boolean;

/** The name by which settings, index and messages call a file: its path, or its readable address. */
export function placeOf(uri: vscode.Uri): string {
  const isOnDisk = !__WEB__ && (uri.scheme === 'file' || uri.scheme === 'vscode-remote');
  return isOnDisk ? uri.fsPath : readableAddress(uri);
}

/** Whether the server can read what stands at an address. */
export function isReadable({ scheme }: vscode.Uri): boolean {
  if (!__WEB__) return scheme === 'file' || scheme === 'vscode-remote';
  const { fs } = vscode.workspace;
  return scheme !== articleScheme && fs.isWritableFileSystem(scheme) !== undefined;
}

/** The address of a file by that name. */
export function uriOfPlace(place: string): vscode.Uri {
  return isAddress(place) ? vscode.Uri.parse(place) : vscode.Uri.file(place);
}

/** The folders of the workspace by their names, each with its place. */
export function workspaceFolders() {
  return (vscode.workspace.workspaceFolders ?? []).map(({ name, uri }) => ({
    name,
    path: placeOf(uri),
  }));
}
