/** Entry of the extension where its host is Node. */
import type * as vscode from 'vscode';
import { copyMcpConfiguration, registerMcpServer } from './node/mcpServer';
import { wire } from './wire';

/** Wires the parts together; nothing is started before it is needed. */
export function activate(extension: vscode.ExtensionContext): void {
  wire(extension, {
    startServer: async (context, events) => {
      const { startLanguageClient } = await import('./node/languageClient');
      return startLanguageClient(context, events);
    },
    registerMcpServer,
    copyMcpConfiguration,
    platform: `${process.platform} ${process.arch}, Node ${process.version}`,
  });
}
