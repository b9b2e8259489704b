import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientSession } from './clientSession';
import type { Library } from './indexing/library';
import type { StatusReporter } from './indexing/statusReporter';

/** What all handlers share. */
export interface ServerParts {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly library: Library;
  readonly session: ClientSession;
  readonly reporter: StatusReporter;
  readonly log: (message: string) => void;
}
