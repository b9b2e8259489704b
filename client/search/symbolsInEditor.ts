import type * as vscode from 'vscode';
import { codeCandidates } from './codeCandidates';
import type { DocsServer } from '../docsServer';
import { isOwnText } from '../ownTexts';
import type { SymbolRef } from './searchMessages';

const most = 8;
/** Characters of a file that are looked through, from its beginning. */
const window = 200_000;

/**
 * The error codes in an editor's file that the index documents, in the order they stand there. The
 * server decides as for a hover, so a width of 612 pixels is none.
 */
export async function symbolsInEditor(
  server: DocsServer,
  editor: vscode.TextEditor | undefined,
): Promise<readonly SymbolRef[]> {
  const document = editor?.document;
  if (document === undefined || !isOwnText(document)) return [];
  const candidates = codeCandidates(document.getText().slice(0, window));
  const textDocument = { uri: document.uri.toString() };
  const found = new Map<string, SymbolRef>();
  for (const offset of candidates) {
    if (found.size === most) break;
    const { line, character } = document.positionAt(offset);
    const params = { textDocument, position: { line, character } };
    const symbol = await server.ask(ask => ask.symbolAt(params)).catch(() => null);
    if (symbol?.kind !== 'error-code' || found.has(symbol.key)) continue;
    const { kind, key, articleId } = symbol;
    const entries = await server.ask(ask => ask.lookup(key)).catch(() => []);
    const title = entries.find(entry => entry.articleId === articleId)?.title ?? '';
    // The key stands before it already.
    const meaning = title.startsWith(key) ? title.slice(key.length).trimStart() : title;
    found.set(key, { kind, key, articleId, title: meaning });
  }
  return [...found.values()];
}
