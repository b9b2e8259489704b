/** A folder of the workspace, by name and absolute path. */
export interface Folder {
  readonly name: string;
  readonly path: string;
}

/**
 * The path a `supportDocs.sources` entry means. `${workspaceFolder}` and `${workspaceFolder:NAME}`
 * stand for a folder of the workspace, and a relative path starts at its first one; `~/` is left to
 * the server, which knows its own home. Without a folder the text comes back as it is.
 */
export function resolveSource(source: string, folders: readonly Folder[]): string {
  const first = folders[0];
  const given = source
    .trim()
    .replace(/\$\{workspaceFolder(?::([^}]*))?\}/g, (all, name: unknown) => {
      const folder = name === undefined ? first : folders.find(one => one.name === name);
      return folder?.path ?? all;
    });
  return isAbsolute(given) || first === undefined ? given : join(first.path, given);
}

/** Whether an entry of `supportDocs.sources` means the source of this absolute path. */
export function namesSource(entry: string, path: string, folders: readonly Folder[]): boolean {
  const plain = (text: string): string =>
    withoutDots(text.replaceAll('\\', '/')).replace(/\/$/, '');
  const given = plain(resolveSource(entry, folders));
  // Only the server knows its home.
  return given.startsWith('~/') ? plain(path).endsWith(given.slice(1)) : given === plain(path);
}

/**
 * How a picked path is best written into the settings of the workspace: relative to its first
 * folder when it lies in it, so that the settings file works on every machine; undefined when not.
 */
export function relativeToFolder(path: string, folders: readonly Folder[]): string | undefined {
  const first = folders[0];
  if (first === undefined || path === first.path) return undefined;
  const root = first.path.replace(/[\\/]$/, '');
  const separator = path.charAt(root.length);
  const isInside = path.startsWith(root) && (separator === '/' || separator === '\\');
  return isInside ? path.slice(root.length + 1).replaceAll('\\', '/') : undefined;
}

/**
 * Where a file of a source stands, as people see it: the source's own name and the folders below it,
 * without the file's name; '' for a source that is the file. What lies in no source keeps its path.
 */
export function folderInSource(path: string, sources: readonly string[]): string {
  const [file] = /[^\\/]*$/.exec(path) ?? [''];
  const folder = path.slice(0, path.length - file.length).replace(/[\\/]$/, '');
  if (sources.includes(path)) return '';
  const source = sources.find(one => folder === one || /^[\\/]/.test(restBelow(folder, one)));
  if (source === undefined) return folder;
  return `${source.replace(/^.*[\\/]/, '')}${restBelow(folder, source)}`;
}

function restBelow(path: string, folder: string): string {
  return path.startsWith(folder) ? path.slice(folder.length) : '';
}

function withoutDots(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function isAbsolute(path: string): boolean {
  return /^(?:[/\\~]|[A-Za-z]:[\\/]|[A-Za-z][\w+.-]+:\/|\$\{)/.test(path);
}

function join(folder: string, relative: string): string {
  return `${folder.replace(/[\\/]$/, '')}/${relative.replace(/^\.[\\/]/, '')}`;
}
