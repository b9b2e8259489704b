/** Which documents a client wants: its initialization options and settings put together. */
import type { ColumnNames } from '../../docs-index/columnNames';
import type { LimitSettings } from '../../docs-index/limits';
import { readSettings, type SearchServerSettings } from '../settings';
import type { Paths } from './paths';

/** Documents to open; all paths are absolute. */
export interface WantedDocs {
  readonly sources: readonly string[];
  readonly packs: readonly string[];
  readonly starter: boolean;
  /** Whether links that lead out of a source are followed; they are not if absent. */
  readonly followOutsideLinks?: boolean;
  readonly limits: LimitSettings;
  readonly columns: ColumnNames;
  /** A search server beside them. */
  readonly server?: SearchServerSettings;
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
  readonly searchServer: SearchServerSettings;
  /** Whether the client runs our own commands from links in Markdown. */
  readonly commandLinks: boolean;
}

/** Initialization options from whatever a client sent. */
export function readInitOptions(value: unknown): InitOptions {
  const { sources, indexFile, starter, limits, columns, ...more } = readSettings(value);
  const { followOutsideLinks, searchServer } = more;
  const { cacheDir, commandLinks } = isRecord(value) ? value : {};
  const given = typeof cacheDir === 'string' && cacheDir !== '' ? { cacheDir } : {};
  const docs = { sources, indexFile, starter, limits, columns, followOutsideLinks, searchServer };
  return { ...docs, ...given, commandLinks: commandLinks === true };
}

export interface PathContext {
  /** Workspace folders as paths. */
  readonly folders: readonly string[];
  readonly paths: Paths;
}

/**
 * Joins initialization options and the client's settings (`undefined` where it has none): sources
 * of both count, a pack of the settings goes before, and the settings' word on the starter docs
 * stands if they have one. A source inside another one is left to that one.
 */
export function wantedDocs(
  init: InitOptions,
  settings: unknown,
  { folders, paths }: PathContext,
): WantedDocs {
  const given = readSettings(settings);
  const sources = [...init.sources, ...given.sources].map(text => paths.absolute(text, folders));
  const packs = [given.indexFile || init.indexFile].filter(path => path.trim() !== '');
  const said = isRecord(settings) && typeof settings['starter'] === 'boolean';
  return {
    sources: withoutNested([...new Set(sources)], paths),
    packs: packs.map(text => paths.absolute(text, folders)),
    starter: said ? given.starter : init.starter,
    ...((init.followOutsideLinks || given.followOutsideLinks) && { followOutsideLinks: true }),
    limits: { ...init.limits, ...given.limits },
    columns: { ...init.columns, ...given.columns },
    ...serverOf([given.searchServer, init.searchServer], text => paths.absolute(text, folders)),
  };
}

/** The first server that has an address. */
function serverOf(
  servers: readonly SearchServerSettings[],
  toAbsolute: (path: string) => string,
): { readonly server?: SearchServerSettings } {
  const server = servers.find(({ url }) => url !== '');
  if (server === undefined) return {};
  const fileOf = (path: string) => (path === '' ? '' : toAbsolute(path));
  const { ca, certificate } = server;
  return { server: { ...server, ca: fileOf(ca), certificate: fileOf(certificate) } };
}

function withoutNested(sources: readonly string[], { isInside }: Paths): readonly string[] {
  return sources.filter(path => !sources.some(other => other !== path && isInside(path, other)));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
