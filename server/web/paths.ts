/** Paths where there is no disk: addresses, written so that people can read them. */
import { URI } from 'vscode-uri';
import type { Paths } from '../indexing/paths';
import { isAddress, readableAddress } from '../protocolAddresses';

export const webPaths: Paths = {
  ofUri,
  toUri: path => URI.parse(path).toString(),
  isInside: (path, folder) =>
    path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`),
  /** A path without a scheme is one of the file system that the first folder lies on. */
  absolute: (given, folders) => {
    const text = given.trim();
    if (isAddress(text)) return ofUri(text) ?? text;
    const start = URI.parse(folders[0] ?? 'file:///');
    const path = text.startsWith('/') ? text : `${start.path.replace(/\/$/, '')}/${text}`;
    return readableAddress(start.with({ path: withoutDots(path) }));
  },
};

function ofUri(uri: string): string | undefined {
  try {
    return readableAddress(URI.parse(uri));
  } catch {
    return undefined;
  }
}

function withoutDots(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return `/${parts.join('/')}`;
}
