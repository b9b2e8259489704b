/**
 * The settings of the extension and the server: one type, one set of defaults, one reader, which are
 * changed together.
 */
import type { EntryKind } from '../docs-index/answers';
import { readColumnNames, type ColumnNames } from '../docs-index/columnNames';
import { readLimits, type LimitSettings } from '../docs-index/limits';

export const settingsSection = 'supportDocs';

export const hoverLevels = ['full', 'compact', 'off'] as const;
export type HoverLevel = (typeof hoverLevels)[number];

/** What a hover may be about. */
export const hoverKinds = [
  'error-code',
  'error-message',
  'api-field',
  'endpoint',
  'enum-value',
  'api-name',
] as const satisfies readonly EntryKind[];

/** Levels of single kinds; a kind that is not named has the general level. */
export type KindLevels = Readonly<Partial<Record<EntryKind, HoverLevel>>>;

/** Where a search without words starts. */
export const searchPlaces = ['quickPick', 'sidebar'] as const;
export type SearchPlace = (typeof searchPlaces)[number];

export const traceLevels = ['off', 'messages', 'verbose'] as const;
export type TraceLevel = (typeof traceLevels)[number];

export const insertForms = ['ask', 'minimal', 'full'] as const;
export type InsertForm = (typeof insertForms)[number];

/** What the editor's agents are offered: never both, which would be the same thing twice. */
export const agentOffers = ['languageModelTools', 'mcpServer'] as const;
export type AgentOffer = (typeof agentOffers)[number];

export interface Settings {
  /** Files and folders to index, beside the starter docs. */
  readonly sources: readonly string[];
  /** A built pack to open instead of, or beside, sources; '' for none. */
  readonly indexFile: string;
  /** Whether the shipped starter docs answer too. */
  readonly starter: boolean;
  /** Whether symbolic links in sources are followed that lead out of them. */
  readonly followOutsideLinks: boolean;
  /** Bounds on what is read of sources, where they differ from the defaults. */
  readonly limits: LimitSettings;
  /** Which columns of data sets hold which field, where their names do not say it. */
  readonly columns: ColumnNames;
  readonly hover: { readonly level: HoverLevel; readonly kinds: KindLevels };
  readonly completion: { readonly enabled: boolean };
  /** Whether requests in documents are checked against what is documented. */
  readonly diagnostics: { readonly enabled: boolean };
  readonly search: {
    readonly place: SearchPlace;
    /** Whether each result shows the passage that answers. */
    readonly passages: boolean;
    /** Whether searches and opened articles are remembered on this machine. */
    readonly history: boolean;
  };
  readonly article: { readonly toSide: boolean };
  readonly examples: { readonly form: InsertForm };
  readonly terminalLinks: { readonly enabled: boolean };
  /** Whether agents may ask, and through what. */
  readonly agentTools: { readonly enabled: boolean; readonly offeredAs: AgentOffer };
  /** A search server whose documents are searched too; `url` is '' for none. */
  readonly searchServer: SearchServerSettings;
  readonly trace: { readonly server: TraceLevel };
}

export interface SearchServerSettings {
  /** `https://` address; of several nodes of a cluster, with commas between. */
  readonly url: string;
  /** The name under which documents were published. */
  readonly alias: string;
  /** File with the certificate authority of the server; '' for those of the system. */
  readonly ca: string;
  /** File with the certificate and key by which the server knows who asks; '' for none. */
  readonly certificate: string;
}

export const defaultSettings: Settings = {
  sources: [],
  indexFile: '',
  starter: true,
  followOutsideLinks: false,
  limits: {},
  columns: {},
  hover: { level: 'full', kinds: {} },
  completion: { enabled: true },
  diagnostics: { enabled: false },
  search: { place: 'quickPick', passages: true, history: true },
  article: { toSide: false },
  examples: { form: 'ask' },
  terminalLinks: { enabled: true },
  agentTools: { enabled: true, offeredAs: 'languageModelTools' },
  searchServer: { url: '', alias: 'support-docs', ca: '', certificate: '' },
  trace: { server: 'off' },
};

/** Settings from whatever a client sent: every missing or wrong field falls back to its default. */
export function readSettings(value: unknown): Settings {
  const given = asRecord(value);
  const defaults = defaultSettings;
  return {
    sources: readStrings(given['sources'], defaults.sources),
    indexFile: readString(given['indexFile'], defaults.indexFile),
    starter: readBoolean(given['starter'], defaults.starter),
    followOutsideLinks: readBoolean(given['followOutsideLinks'], defaults.followOutsideLinks),
    limits: readLimits(given['limits']),
    columns: readColumnNames(given['columns']),
    hover: readHover(section(given, 'hover')),
    completion: {
      enabled: readBoolean(section(given, 'completion')['enabled'], defaults.completion.enabled),
    },
    diagnostics: {
      enabled: readBoolean(section(given, 'diagnostics')['enabled'], defaults.diagnostics.enabled),
    },
    search: readSearch(section(given, 'search')),
    article: {
      toSide: readBoolean(section(given, 'article')['toSide'], defaults.article.toSide),
    },
    examples: { form: readOneOf(section(given, 'examples')['form'], insertForms, 'ask') },
    terminalLinks: {
      enabled: readBoolean(section(given, 'terminalLinks')['enabled'], true),
    },
    agentTools: readAgentTools(section(given, 'agentTools')),
    searchServer: readSearchServer(section(given, 'searchServer')),
    trace: { server: readOneOf(section(given, 'trace')['server'], traceLevels, 'off') },
  };
}

function readHover(given: Readonly<Record<string, unknown>>): Settings['hover'] {
  const kinds = asRecord(given['kinds']);
  const levels = hoverKinds.flatMap(kind => {
    const level = hoverLevels.find(known => known === kinds[kind]);
    return level === undefined ? [] : [[kind, level] as const];
  });
  return {
    level: readOneOf(given['level'], hoverLevels, defaultSettings.hover.level),
    kinds: Object.fromEntries(levels),
  };
}

function readAgentTools(given: Readonly<Record<string, unknown>>): Settings['agentTools'] {
  const defaults = defaultSettings.agentTools;
  return {
    enabled: readBoolean(given['enabled'], defaults.enabled),
    offeredAs: readOneOf(given['offeredAs'], agentOffers, defaults.offeredAs),
  };
}

function readSearchServer(given: Readonly<Record<string, unknown>>): SearchServerSettings {
  const defaults = defaultSettings.searchServer;
  return {
    url: readString(given['url'], defaults.url).trim(),
    alias: readString(given['alias'], defaults.alias).trim() || defaults.alias,
    ca: readString(given['ca'], defaults.ca).trim(),
    certificate: readString(given['certificate'], defaults.certificate).trim(),
  };
}

function readSearch(given: Readonly<Record<string, unknown>>): Settings['search'] {
  const defaults = defaultSettings.search;
  return {
    place: readOneOf(given['place'], searchPlaces, defaults.place),
    passages: readBoolean(given['passages'], defaults.passages),
    history: readBoolean(given['history'], defaults.history),
  };
}

function section(
  given: Readonly<Record<string, unknown>>,
  name: string,
): Readonly<Record<string, unknown>> {
  return asRecord(given[name]);
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  // A non-null object can be read by any key; what is absent comes back undefined.
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function readStrings(value: unknown, fallback: readonly string[]): readonly string[] {
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string' && item.trim() !== '')
    : fallback;
}

function readString(value: unknown, fallback: string): string {
  return typeof value === 'string' ? value : fallback;
}

function readBoolean(value: unknown, fallback: boolean): boolean {
  return typeof value === 'boolean' ? value : fallback;
}

function readOneOf<T extends string>(value: unknown, allowed: readonly T[], fallback: T): T {
  return allowed.find(item => item === value) ?? fallback;
}
