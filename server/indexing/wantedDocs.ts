/** Which documents a client wants: its initialization options and settings put together. */
import { homedir } from 'node:os';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { URI } from 'vscode-uri';
import type { ColumnNames } from '../../docs-index/columnNames';
import type { LimitSettings } from '../../docs-index/limits';
import { readSettings } from '../settings';

/** Documents to open; all paths are absolute. */
export interface WantedDocs {
  readonly sources: readonly string[];
  readonly packs: readonly string[];
  readonly starter: boolean;
  /** Whether links that lead out of a source are followed; they are not if absent. */
  readonly followOutsideLinks?: boolean;
  readonly limits: LimitSettings;
  readonly columns: ColumnNames;
}

/** What an editor without settings says in its `initialize` request; everything may be missing. */
export interface InitOptions {
  readonly sources: readonly string[];
  readonly indexFile: string;
  readonly cacheDir?: string;
  readonly starter: boolean;
  readonly followOutsideLinks: boolean;
  readonly limits: LimitSettings;
  readonly columns: ColumnNames;
  /** Whether the client runs our own commands from links in Markdown. */
  readonly commandLinks: boolean;
}

/** Initialization options from whatever a client sent. */
export function readInitOptions(value: unknown): InitOptions {
  const { sources, indexFile, starter, limits, columns, followOutsideLinks } = readSettings(value);
  const { cacheDir, commandLinks } = isRecord(value) ? value : {};
  const given = typeof cacheDir === 'string' && cacheDir !== '' ? { cacheDir } : {};
  const docs = { sources, indexFile, starter, limits, columns, followOutsideLinks };
  return { ...docs, ...given, commandLinks: commandLinks === true };
}

export interface PathContext {
  /** Workspace folders as paths. */
  readonly folders: readonly string[];
  readonly exists: (path: string) => boolean;
}

/**
 * Joins initialization options and the client's settings (`undefined` where it has none): sources
 * of both count, a pack of the settings goes before, and the settings' word on the starter docs
 * stands if they have one. A source inside another one is left to that one.
 */
export function wantedDocs(init: InitOptions, settings: unknown, context: PathContext): WantedDocs {
  const given = readSettings(settings);
  const paths = [...init.sources, ...given.sources].map(path => absolutePath(path, context));
  const packs = [given.indexFile || init.indexFile].filter(path => path.trim() !== '');
  const said = isRecord(settings) && typeof settings['starter'] === 'boolean';
  return {
    sources: withoutNested([...new Set(paths)]),
    packs: packs.map(path => absolutePath(path, context)),
    starter: said ? given.starter : init.starter,
    ...((init.followOutsideLinks || given.followOutsideLinks) && { followOutsideLinks: true }),
    limits: { ...init.limits, ...given.limits },
    columns: { ...init.columns, ...given.columns },
  };
}

/** Path of a file URI; undefined for other schemes. */
export function pathOfUri(uri: string): string | undefined {
  try {
    const parsed = URI.parse(uri);
    return parsed.scheme === 'file' ? parsed.fsPath : undefined;
  } catch {
    return undefined;
  }
}

/** Relative paths start at the workspace folder that has them, `~` is the home directory. */
function absolutePath(given: string, { folders, exists }: PathContext): string {
  const text = given.trim();
  if (text.startsWith('file://')) return pathOfUri(text) ?? text;
  if (/^~(?=$|[/\\])/.test(text)) return join(homedir(), text.slice(1));
  if (isAbsolute(text)) return resolve(text);
  const candidates = folders.map(folder => resolve(folder, text));
  return candidates.find(exists) ?? candidates[0] ?? resolve(text);
}

function withoutNested(paths: readonly string[]): readonly string[] {
  return paths.filter(path => !paths.some(other => other !== path && isInside(path, other)));
}

/** Whether a path is a folder or lies in it. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(/^\.\.(?=$|[/\\])/.test(way) || isAbsolute(way));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
