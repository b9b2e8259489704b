/** What is answered at a place in a document, and symbols of the workspace. */
import type {
  CodeActionParams,
  CompletionItem,
  Hover,
  MarkupContent,
  TextDocumentPositionParams,
  WorkspaceSymbolParams,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActionsAt } from './codeActions';
import { completeAt, resolveItem } from './completion';
import {
  examplePlaceAt,
  hostsNamedIn,
  symbolAt,
  type SymbolAtParams,
} from '../recognise/recognition';
import { exampleRequests } from './exampleRequests';
import { guarded, guardedQuiet } from '../guard';
import { hoverAt, hoverMarkdown, type HoverOptions } from './hover';
import { plainHover } from './hover/plainHover';
import * as protocol from '../protocol';
import {
  readCodeActionParams,
  readOptionalDocument,
  readOptionalPlace,
  readOptionalText,
  readPlace,
  readText,
} from '../requestParams';
import type { ServerParts } from '../serverParts';
import { workspaceSymbols } from './workspaceSymbols';

/** Registers the features of an editor. */
export function registerFeatures(server: ServerParts): void {
  const { connection, library, log } = server;
  const hover = (params: TextDocumentPositionParams) => hoverAnswer(server, readPlace(params));
  connection.onHover(guardedQuiet('Hover', hover, { log }));
  const look = (params: protocol.SymbolAtParams) =>
    symbolAnswer(server, { ...readPlace(params), explicit: params.explicit === true });
  connection.onRequest(protocol.symbolAtRequest.method, guarded('Symbol', look, { log }));
  const examples = (params: protocol.ExamplesParams) => examplesAnswer(server, params);
  connection.onRequest(protocol.examplesRequest.method, guarded('Examples', examples, { log }));
  const complete = (params: TextDocumentPositionParams) =>
    completionAnswer(server, readPlace(params));
  connection.onCompletion(guardedQuiet('Completion', complete, { log }));
  const resolve = (item: CompletionItem) => {
    readText(item, 'label');
    return resolveItem(item, library.reference.symbols);
  };
  connection.onCompletionResolve(guarded('Completion', resolve, { log }));
  const actions = (params: CodeActionParams) =>
    codeActionAnswer(server, readCodeActionParams(params));
  connection.onCodeAction(guardedQuiet('Code actions', actions, { log }));
  const symbols = (params: WorkspaceSymbolParams) =>
    workspaceSymbols(library.reference, readText(params, 'query'));
  connection.onWorkspaceSymbol(guardedQuiet('Workspace symbols', symbols, { log }));
}

interface Place {
  readonly document: TextDocument;
  readonly params: SymbolAtParams;
}

/** The place in an open document; undefined for one the client has not opened. */
function placeOf(
  { documents }: ServerParts,
  { textDocument, position }: TextDocumentPositionParams,
): Place | undefined {
  const document = documents.get(textDocument.uri);
  if (document === undefined) return undefined;
  const { languageId, uri } = document;
  const offset = document.offsetAt(position);
  return { document, params: { text: document.getText(), offset, languageId, uri } };
}

function hoverOptions({ session }: ServerParts): HoverOptions {
  return { ...session.settings.hover, hasLinks: session.init.commandLinks };
}

function hoverAnswer(server: ServerParts, at: TextDocumentPositionParams): Hover | null {
  const place = placeOf(server, at);
  if (place === undefined) return null;
  const found = hoverAt(place.params, server.library.reference, hoverOptions(server));
  if (found === undefined) return null;
  const contents: MarkupContent = server.session.showsMarkdown
    ? { kind: 'markdown', value: found.markdown }
    : { kind: 'plaintext', value: plainHover(found.markdown) };
  return { contents, range: rangeOf(place.document, found) };
}

/** The decision behind the hover; with what the hover shows, if it was asked for. */
function symbolAnswer(
  server: ServerParts,
  { explicit = false, ...at }: protocol.SymbolAtParams,
): protocol.SymbolAtAnswer | null {
  const place = placeOf(server, at);
  if (place === undefined) return null;
  const { reference } = server.library;
  const found = symbolAt({ ...place.params, explicit }, reference);
  if (found === undefined) return null;
  const { kind, key, api, field, articleId, guess } = found;
  const options = hoverOptions(server);
  return {
    kind,
    key,
    ...(api !== undefined && { api }),
    ...(field !== undefined && { field }),
    range: rangeOf(place.document, found),
    articleId,
    ...(guess !== undefined && { guess }),
    ...(explicit && { markdown: hoverMarkdown(found, reference, { ...options, level: 'full' }) }),
  };
}

function completionAnswer(server: ServerParts, at: TextDocumentPositionParams): CompletionItem[] {
  const { session, library } = server;
  const place = session.settings.completion.enabled ? placeOf(server, at) : undefined;
  if (place === undefined) return [];
  const { document, params } = place;
  const { hasSnippets } = session;
  return completeAt({ document, offset: params.offset, hasSnippets }, library.reference);
}

function codeActionAnswer(server: ServerParts, { textDocument, range, context }: CodeActionParams) {
  const document = server.documents.get(textDocument.uri);
  if (document === undefined) return [];
  const { diagnostics, only } = context;
  const { locale } = server.session;
  return codeActionsAt({ document, range, diagnostics, only, locale }, server.library.reference);
}

/**
 * Examples that words or an article ask for, else of the endpoint at the place, else all; written to
 * be inserted at the place.
 */
function examplesAnswer(
  server: ServerParts,
  params: protocol.ExamplesParams,
): protocol.ExamplesAnswer {
  const [articleId, query] = [
    readOptionalText(params, 'articleId'),
    readOptionalText(params, 'query'),
  ];
  const { reference } = server.library;
  const at = readOptionalPlace(params);
  const place = at && placeOf(server, at);
  const languageId = readText(params, 'languageId');
  const insertion = place && examplePlaceAt(place.params);
  const isNamed = articleId !== undefined || Boolean(query);
  const found =
    isNamed || !place ? undefined : symbolAt({ ...place.params, explicit: true }, reference);
  const api = found?.kind === 'endpoint' ? found.key : found?.api;
  const named = readOptionalDocument(params);
  const file = named && server.documents.get(named.uri);
  const comesFirst = file && hostsNamedIn(file.getText(), reference);
  return exampleRequests(reference, {
    ...{ languageId, articleId, words: query, api, comesFirst, insertion },
  });
}

function rangeOf(document: TextDocument, { start, end }: { start: number; end: number }) {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
