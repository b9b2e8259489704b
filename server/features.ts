/** What the protocol itself defines: answers at a place in a document, and workspace symbols. */
import type { CompletionItem, TextDocumentPositionParams } from 'vscode-languageserver';
import { completeAt, resolveItem } from './completion';
import { guarded, guardedQuiet } from './guard';
import * as protocol from './protocol';
import type { Server } from './server';
import { symbolAt } from './symbolAt';
import { workspaceSymbols } from './workspaceSymbols';

/** Registers the features of an editor. */
export function registerFeatures(server: Server): void {
  const { connection, documents, library, session, log } = server;
  const look = (params: protocol.SymbolAtParams) => symbolAnswer(server, params);
  const { method } = protocol.symbolAtRequest;
  connection.onRequest(method, guarded(method, look, { log }));
  const complete = ({ textDocument, position }: TextDocumentPositionParams) => {
    const document = documents.get(textDocument.uri);
    if (document === undefined || !session.settings.completion.enabled) return [];
    const { hasSnippets } = session;
    const place = { document, offset: document.offsetAt(position), hasSnippets };
    return completeAt(place, library.reference);
  };
  connection.onCompletion(guardedQuiet('Completion', complete, { log }));
  const resolve = (item: CompletionItem) => resolveItem(item, library.reference.symbols);
  connection.onCompletionResolve(guarded('Completion', resolve, { log }));
  const symbols = ({ query }: { readonly query: string }) =>
    workspaceSymbols(library.reference, query);
  connection.onWorkspaceSymbol(guardedQuiet('Workspace symbols', symbols, { log }));
}

/** The decision behind the hover, with the range in the document. */
function symbolAnswer(
  { documents, library }: Server,
  { textDocument, position, explicit = false }: protocol.SymbolAtParams,
): protocol.SymbolAtAnswer | null {
  const document = documents.get(textDocument.uri);
  if (document === undefined) return null;
  const found = symbolAt(
    {
      text: document.getText(),
      offset: document.offsetAt(position),
      languageId: document.languageId,
      uri: document.uri,
      explicit,
    },
    library.reference,
  );
  if (found === undefined) return null;
  const { kind, key, api, field, articleId, guess } = found;
  return {
    kind,
    key,
    ...(api !== undefined && { api }),
    ...(field !== undefined && { field }),
    range: { start: document.positionAt(found.start), end: document.positionAt(found.end) },
    articleId,
    ...(guess !== undefined && { guess }),
  };
}
