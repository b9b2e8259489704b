/**
 * Our own requests and notifications, typed once and imported by both halves. Results are JSON-safe;
 * `null` stands for "none" because LSP demands it. All that is said between the halves, in one place.
 */
import { NotificationType, RequestType } from 'vscode-languageserver-protocol';
import type { Position, Range, TextDocumentIdentifier } from 'vscode-languageserver-types';
import type {
  Entry,
  EntryKind,
  Example,
  Facets,
  Hit,
  SearchQuery,
  SearchResult,
} from '../docs-index/answers';
import type { ArticleKind, Problem, SourceLocation } from '../docs-index/article';

export type { Entry, EntryKind, Example, Facets, Hit, SearchQuery, Problem, ArticleKind };

export interface SearchAnswer extends SearchResult {
  readonly tookMs: number;
}

/** `supportDocs/search` */
export const searchRequest = new RequestType<SearchQuery, SearchAnswer, void>('supportDocs/search');

export interface ArticleAnswer {
  readonly id: string;
  readonly title: string;
  readonly kind: ArticleKind;
  readonly category: string;
  readonly markdown: string;
  /** Of a ticket: where in `markdown` the conversation begins with its heading, to fold it. */
  readonly conversationAt?: number;
  /** And where each of its turns begins: the nth is the section `turn-n` of a hit, n from 1. */
  readonly turnsAt?: readonly number[];
  /** Its headings but the title, for an outline; of a ticket's conversation its beginning. */
  readonly outline?: readonly OutlineSection[];
  readonly source: SourceLocation;
  readonly url?: string;
  readonly updated?: string;
  /** Of a source that cannot be reached now: when it was read, ISO 8601. */
  readonly asOf?: string;
  readonly number?: number;
}

export interface OutlineSection {
  readonly title: string;
  /** By which a reader of Markdown opens the article there. */
  readonly anchor: string;
  /** From 1, the outermost, to 6. */
  readonly level: number;
}

/** `supportDocs/article`: null if there is no such article. */
export const articleRequest = new RequestType<{ readonly id: string }, ArticleAnswer | null, void>(
  'supportDocs/article',
);

export interface SymbolAtParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
  /** An asked-for look-up, which may guess more. */
  readonly explicit?: boolean;
}

export interface SymbolAtAnswer {
  readonly kind: EntryKind;
  readonly key: string;
  readonly api?: string;
  readonly field?: string;
  readonly range: Range;
  readonly articleId: string;
  /** The hover's Markdown for it, when asked for explicitly. */
  readonly markdown?: string;
  /** True where the answer is a guess an unasked hover would not have shown. */
  readonly guess?: boolean;
}

/** `supportDocs/symbolAt`: the decision behind the hover. */
export const symbolAtRequest = new RequestType<SymbolAtParams, SymbolAtAnswer | null, void>(
  'supportDocs/symbolAt',
);

/** A documented symbol in a text; offsets are UTF-16 [start, end). */
export interface TextSymbol {
  readonly kind: EntryKind;
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly articleId: string;
}

/** `supportDocs/symbolsInText`: documented codes and messages in a line of output. */
export const symbolsInTextRequest = new RequestType<
  { readonly text: string },
  { readonly symbols: readonly TextSymbol[] },
  void
>('supportDocs/symbolsInText');

/** `supportDocs/lookup` */
export const lookupRequest = new RequestType<
  { readonly name: string },
  { readonly entries: readonly Entry[] },
  void
>('supportDocs/lookup');

export interface ExamplesParams {
  readonly languageId: string;
  readonly articleId?: string;
  /** Words to find the endpoint by: title, path or operation name, Chinese or English. */
  readonly query?: string;
  readonly textDocument?: TextDocumentIdentifier;
  readonly position?: Position;
}

export interface ExamplesAnswer {
  readonly examples: readonly Example[];
  /** VS Code's ids of the languages an example can be written in, to offer the others. */
  readonly languages?: readonly string[];
  /** How people call each of them, in the same order. */
  readonly languageNames?: readonly string[];
  /** The one in which a file of the language asked for has its examples; absent if none is. */
  readonly ownLanguage?: string;
}

/** `supportDocs/examples` */
export const examplesRequest = new RequestType<ExamplesParams, ExamplesAnswer, void>(
  'supportDocs/examples',
);

export type IndexState = 'starting' | 'indexing' | 'ready' | 'failed';

/** One source as it stands in the index. */
export interface SourceStatus {
  /** Absolute path of the file, folder or pack. */
  readonly path: string;
  readonly articles: number;
  readonly problems: number;
  /** Of a source that cannot be reached now: when what answers was read, ISO 8601. */
  readonly asOf?: string;
  /** Files that are still to be read, and how many there are; absent where all are read. */
  readonly unread?: UnreadFiles;
}

export interface UnreadFiles {
  readonly files: number;
  readonly of: number;
}

/** How far the indexer is; absent when it rests. */
export interface IndexProgress {
  readonly filesDone: number;
  readonly filesTotal: number;
  /** Absent before there is a rate to speak of. */
  readonly articlesPerSecond?: number;
}

/** Environment variables that tell a process who asks the search server; no file or argument does. */
export const credentialVariables = {
  user: 'SUPPORT_DOCS_SERVER_USER',
  password: 'SUPPORT_DOCS_SERVER_PASSWORD',
  apiKey: 'SUPPORT_DOCS_SERVER_API_KEY',
  certificatePassword: 'SUPPORT_DOCS_SERVER_CERTIFICATE_PASSWORD',
  /** The one address they are for; for any if it is absent. */
  address: 'SUPPORT_DOCS_SERVER_ADDRESS',
} as const;

/** A search server beside the documents of this machine. */
export interface ServerStatus {
  /** Host and port; '' until its address has been read. */
  readonly host: string;
  /** `away`: it does not answer, and the documents of this machine do. */
  readonly state: 'connecting' | 'ready' | 'away';
  readonly articles: number;
  /** When its documents were published, as ISO date and time. */
  readonly published?: string;
  /** Whether all that is sent to it can be read on the way. */
  readonly isPlain?: boolean;
  /** Why it is away. */
  readonly message?: string;
}

export interface StatusAnswer {
  readonly state: IndexState;
  readonly articles: number;
  readonly symbols: number;
  /** How many problems there are; ask `supportDocs/problems` for them. */
  readonly problems: number;
  readonly sources: readonly SourceStatus[];
  readonly progress?: IndexProgress;
  /** Absent where no search server is set. */
  readonly server?: ServerStatus;
  /** Why the state is `failed`, or what the user should know of an otherwise ready index. */
  readonly message?: string;
}

/** `supportDocs/status` */
export const statusRequest = new RequestType<object, StatusAnswer, void>('supportDocs/status');
/** The same, sent whenever it changes. */
export const statusNotification = new NotificationType<StatusAnswer>('supportDocs/status');

/** `supportDocs/problems`: everything in the sources that could not be read, in source order. */
export const problemsRequest = new RequestType<
  object,
  { readonly problems: readonly Problem[] },
  void
>('supportDocs/problems');

export interface BrowseItem {
  readonly id: string;
  readonly title: string;
  readonly kind: ArticleKind;
}

export interface BrowseFolder {
  readonly name: string;
  /** Path of names from the root, to ask for its content. */
  readonly path: readonly string[];
  readonly count: number;
}

/** What lies directly below a folder. */
export interface BrowseAnswer {
  readonly folders: readonly BrowseFolder[];
  readonly articles: readonly BrowseItem[];
}

/** `supportDocs/browse`: the folders and articles directly below a path of names; [] is the root. */
export const browseRequest = new RequestType<
  { readonly path: readonly string[] },
  BrowseAnswer,
  void
>('supportDocs/browse');

/** A question of an agent: see `server/tools`. */
export interface ToolParams {
  readonly name: string;
  /** As the model gave it, unchecked. */
  readonly input: unknown;
  /** Bytes of UTF-8 that the answer may have; 8,000 if absent, and at most. */
  readonly maxBytes?: number;
}

export interface ToolResult {
  readonly text: string;
  /** Whether the model must ask again in another way; the text says how. */
  readonly isError: boolean;
}

/** `supportDocs/tool`: an answer for an agent. */
export const toolRequest = new RequestType<ToolParams, ToolResult, void>('supportDocs/tool');

export interface FormatCount {
  /** As `support-docs check` calls it, e.g. `markdown`. */
  readonly format: string;
  readonly files: number;
  readonly articles: number;
}

/** What was recognised in a source. */
export interface Recognised {
  readonly formats: readonly FormatCount[];
  /** Files that are no documents, by their endings: `{ ".png": 3 }`. */
  readonly passedOver: Readonly<Record<string, number>>;
}

/** `supportDocs/recognised`: null if there is no source of this path. */
export const recognisedRequest = new RequestType<
  { readonly path: string },
  Recognised | null,
  void
>('supportDocs/recognised');

/** `supportDocs/continue`: reads on where reading was stopped. */
export const continueRequest = new RequestType<object, null, void>('supportDocs/continue');

/** `supportDocs/rebuild`: forgets the cache and indexes every source again. */
export const rebuildRequest = new RequestType<object, null, void>('supportDocs/rebuild');

/**
 * Commands for clients without our requests (`workspace/executeCommand`). Their names differ from
 * the extension's own commands, because VS Code registers both in one space.
 */
export const serverCommands = {
  /** `[query | SearchQuery]` → `SearchAnswer` */
  search: 'supportDocs.server.search',
  /** `[name]` → `{entries}` */
  lookup: 'supportDocs.server.lookup',
  /** `[id]` → `ArticleAnswer | null` */
  article: 'supportDocs.server.article',
  /** `[]` → `StatusAnswer` */
  status: 'supportDocs.server.status',
  /** `[]` → null */
  rebuild: 'supportDocs.server.rebuild',
} as const;
