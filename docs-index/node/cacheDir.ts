import { homedir } from 'node:os';
import { join } from 'node:path';

/** The system's folder for caches; undefined where even the home directory is unknown. */
export function defaultCacheDir(): string | undefined {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  const home = homedir();
  if (process.platform === 'win32') return LOCALAPPDATA && join(LOCALAPPDATA, 'support-docs');
  if (process.platform === 'darwin') return join(home, 'Library', 'Caches', 'support-docs');
  return join(XDG_CACHE_HOME || join(home, '.cache'), 'support-docs');
}
