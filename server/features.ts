/** What the protocol itself defines: answers at a place in a document, and workspace symbols. */
import type { CompletionItem, TextDocumentPositionParams } from 'vscode-languageserver';
import { completeAt, resolveItem } from './completion';
import { guarded, guardedQuiet } from './guard';
import type { Server } from './server';
import { workspaceSymbols } from './workspaceSymbols';

/** Registers the features of an editor. */
export function registerFeatures({ connection, documents, library, session, log }: Server): void {
  const complete = ({ textDocument, position }: TextDocumentPositionParams) => {
    const document = documents.get(textDocument.uri);
    if (document === undefined || !session.settings.completion.enabled) return [];
    const { hasSnippets } = session;
    const place = { document, offset: document.offsetAt(position), hasSnippets };
    return completeAt(place, library.index);
  };
  connection.onCompletion(guardedQuiet('Completion', complete, { log }));
  const resolve = (item: CompletionItem) => resolveItem(item, library.index.symbols);
  connection.onCompletionResolve(guarded('Completion', resolve, { log }));
  const symbols = ({ query }: { readonly query: string }) => workspaceSymbols(library.index, query);
  connection.onWorkspaceSymbol(guardedQuiet('Workspace symbols', symbols, { log }));
}
