import type * as vscode from 'vscode';
import type { RunningServer, ServerEvents } from './docsServer';
import type { ClientContext } from './languageClient';

/** What differs between an extension host with Node and one in a browser. */
export interface EditorHost {
  /** Starts the server; what that takes is loaded only then. */
  readonly startServer: (context: ClientContext, events: ServerEvents) => Promise<RunningServer>;
  /** Offers the MCP server to the editor, if there can be one. */
  readonly registerMcpServer: (extension: vscode.ExtensionContext) => vscode.Disposable;
  readonly copyMcpConfiguration: (extension: vscode.ExtensionContext) => Promise<void>;
  /** What the extension runs on, for reports. */
  readonly platform: string;
}
