/**
 * What the server knows of its client: capabilities, workspace folders and settings. Assumes
 * nothing: every capability may be missing, settings may be null, requests may never be answered.
 */
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type ClientCapabilities,
  type Connection,
  type Disposable,
  type FileSystemWatcher,
  type InitializeParams,
} from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { readSettings, settingsSection, type Settings } from './settings';
import type { Paths } from './indexing/paths';
import {
  readInitOptions,
  wantedDocs,
  type InitOptions,
  type WantedDocs,
} from './indexing/wantedDocs';

export interface SessionOptions {
  readonly connection: Connection;
  readonly paths: Paths;
  /**
   * Called when it is known, first and after every change of settings or folders, which documents
   * are wanted.
   */
  readonly onDocs: (wanted: WantedDocs) => void;
  readonly log: (message: string) => void;
}

/** Milliseconds to wait for the client's settings before going on without them. */
const patience = 2000;

export class ClientSession {
  settings: Settings = readSettings(undefined);
  init: InitOptions = readInitOptions(undefined);
  /** Language of the editor, e.g. `zh-cn`. */
  locale = 'en';
  private capabilities: ClientCapabilities = {};
  private folders: readonly string[] = [];
  private rawSettings: unknown;
  private watched: Promise<Disposable> | undefined;
  private watchedPaths = '';

  constructor(private readonly options: SessionOptions) {}

  get showsProgress(): boolean {
    return this.capabilities.window?.workDoneProgress === true;
  }

  get hasSnippets(): boolean {
    return this.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
  }

  /** Whether hovers may be Markdown; a client that does not say what it shows gets it. */
  get showsMarkdown(): boolean {
    const formats = this.capabilities.textDocument?.hover?.contentFormat ?? [];
    return formats.length === 0 || formats.includes('markdown');
  }

  get watchesFiles(): boolean {
    return this.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
  }

  /** Takes in what the client says of itself. */
  initialize(params: InitializeParams): void {
    // The protocol demands them, and there are clients that send none.
    const said = params.capabilities as ClientCapabilities | undefined;
    this.capabilities = said ?? {};
    this.locale = params.locale ?? 'en';
    this.init = readInitOptions(params.initializationOptions);
    this.folders = this.pathsOf(foldersOf(params));
  }

  /** Registers for changes and asks for settings; documents are wanted from then on. */
  async begin(): Promise<void> {
    const { connection } = this.options;
    const workspace = this.capabilities.workspace;
    if (workspace?.workspaceFolders === true) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(this.pathsOf(removed.map(folder => folder.uri)));
        const kept = this.folders.filter(folder => !gone.has(folder));
        this.folders = [...kept, ...this.pathsOf(added.map(folder => folder.uri))];
        this.announce();
      });
    }
    if (workspace?.didChangeConfiguration?.dynamicRegistration === true) {
      const options = { section: settingsSection };
      connection.client
        .register(DidChangeConfigurationNotification.type, options)
        .catch((error: unknown) => this.options.log(`Settings are not followed: ${String(error)}`));
    }
    await this.pullSettings(undefined);
  }

  /** Asks for the settings again, or takes those that came with a notification. */
  async pullSettings(pushed: unknown): Promise<void> {
    if (this.capabilities.workspace?.configuration !== true) {
      this.take(sectionOf(pushed) ?? this.rawSettings);
      return;
    }
    const late = setTimeout(() => this.announce(), patience);
    try {
      this.take(await this.options.connection.workspace.getConfiguration(settingsSection));
    } catch (error) {
      this.options.log(`The client gives no settings: ${String(error)}`);
      this.announce();
    } finally {
      clearTimeout(late);
    }
  }

  private pathsOf(uris: readonly string[]): readonly string[] {
    return uris.map(this.options.paths.ofUri).filter(path => path !== undefined);
  }

  private take(settings: unknown): void {
    this.rawSettings = settings;
    this.settings = readSettings(settings);
    this.announce();
  }

  private announce(): void {
    const { paths, onDocs } = this.options;
    const wanted = wantedDocs(this.init, this.rawSettings, { folders: this.folders, paths });
    onDocs(wanted);
    if (this.watchesFiles) this.watch([...wanted.sources, ...wanted.packs]);
  }

  /** Has the client watch these paths, and no longer those before. */
  private watch(paths: readonly string[]): void {
    const text = JSON.stringify(paths);
    if (text === this.watchedPaths) return;
    this.watchedPaths = text;
    const { connection, log, paths: written } = this.options;
    void this.watched?.then(registration => registration.dispose()).catch(() => undefined);
    this.watched = undefined;
    if (paths.length === 0) return;
    const relative = this.capabilities.workspace?.didChangeWatchedFiles?.relativePatternSupport;
    const watchers = paths.flatMap(path =>
      relative === true ? relativeWatchers(written.toUri(path)) : plainWatchers(path),
    );
    this.watched = connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    this.watched.catch((error: unknown) => log(`Files are not watched: ${String(error)}`));
  }
}

/** Patterns for a source that is a folder or a file: nobody knows which until it is there. */
function plainWatchers(path: string): FileSystemWatcher[] {
  const slashed = path.replaceAll('\\', '/');
  return [{ globPattern: slashed }, { globPattern: `${slashed}/**/*` }];
}

/** The same as patterns that start at a folder's address. */
function relativeWatchers(uri: string): FileSystemWatcher[] {
  const at = uri.lastIndexOf('/');
  const parent = uri.slice(0, at).replace(/^[^/]*\/\/[^/]*$/, root => `${root}/`);
  const name = decodeURIComponent(uri.slice(at + 1));
  return [
    { globPattern: { baseUri: parent, pattern: escapeGlob(name) } },
    { globPattern: { baseUri: uri, pattern: '**/*' } },
  ];
}

function escapeGlob(name: string): string {
  return name.replace(/[[\]{}*?]/g, '?');
}

/** Addresses of the folders of the workspace. */
function foldersOf(params: InitializeParams): readonly string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map(({ uri }) => uri);
  // Older clients know one root only; the protocol keeps these fields for them.
  const old = params as { readonly rootUri?: unknown; readonly rootPath?: unknown };
  if (typeof old.rootUri === 'string') return [old.rootUri];
  return typeof old.rootPath === 'string' ? [URI.file(old.rootPath).toString()] : [];
}

/** Pushed settings come whole or as our section alone, as the client likes. */
function sectionOf(settings: unknown): unknown {
  const whole = typeof settings === 'object' && settings !== null && settingsSection in settings;
  // The check before proves that the key can be read.
  return whole ? (settings as Record<string, unknown>)[settingsSection] : settings;
}
