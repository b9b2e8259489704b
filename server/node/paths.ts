/** Paths as the system writes them. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { URI } from 'vscode-uri';
import type { Paths } from '../indexing/paths';
import { isAddress } from '../protocolAddresses';

/** The paths of this system; `exists` tells which workspace folder has a relative one. */
export function nodePaths(exists: (path: string) => boolean = existsSync): Paths {
  return {
    ofUri,
    toUri: path => URI.file(path).toString(),
    isInside,
    /** `~` is the home directory. */
    absolute: (given, folders) => {
      const text = given.trim();
      if (text.startsWith('file://')) return ofUri(text) ?? text;
      if (/^~(?=$|[/\\])/.test(text)) return join(homedir(), text.slice(1));
      // What lies on no disk is not there: it is told under the name it has.
      if (isAddress(text)) return text;
      if (isAbsolute(text)) return resolve(text);
      const candidates = folders.map(folder => resolve(folder, text));
      return candidates.find(exists) ?? candidates[0] ?? resolve(text);
    },
  };
}

/** Only files of the disk can be read: addresses of other schemes are none. */
function ofUri(uri: string): string | undefined {
  try {
    const parsed = URI.parse(uri);
    return parsed.scheme === 'file' ? parsed.fsPath : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a path is a folder or lies in it. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(/^\.\.(?=$|[/\\])/.test(way) || isAbsolute(way));
}
