import * as vscode from 'vscode';
import type { Entry, EntryKind, SymbolAtAnswer } from '../../server/protocol';
import type { DocsServer } from '../docsServer';
import { commandIds, linkCommands } from '../ids';
import { ownTexts } from '../ownTexts';
import { plainLabel, plainMessage } from '../plainText';
import { wordsAtCursor } from './wordsAtCursor';

/** An explicit look-up's answer that no hover would give unasked. */
interface Guess {
  readonly uri: string;
  readonly answer: SymbolAtAnswer & { readonly markdown: string };
}

/** Icons of documented symbols in the editor's own lists. */
const entryIcons: Readonly<Record<EntryKind, string>> = {
  'error-code': 'error',
  'error-message': 'comment',
  'api-field': 'symbol-field',
  endpoint: 'symbol-method',
  'enum-value': 'symbol-enum-member',
  'api-name': 'symbol-structure',
};

/**
 * The command that explains what the cursor is on. What a hover would say is shown as that hover;
 * a guess, which hovers keep to themselves, is shown as a hover too and says that it is one;
 * otherwise the word is looked up, and what is found is opened or offered.
 */
export function registerLookUp(server: DocsServer): vscode.Disposable {
  let guess: Guess | undefined;
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider(ownTexts, {
      provideHover: (document, position) =>
        guess?.uri === document.uri.toString() ? hoverOf(guess.answer, position) : undefined,
    }),
    vscode.window.onDidChangeTextEditorSelection(() => (guess = undefined)),
    vscode.commands.registerCommand(commandIds.lookupAtCursor, async () => {
      const editor = vscode.window.activeTextEditor;
      if (editor === undefined) return;
      guess = undefined;
      const found = await symbolAtCursor(server, editor);
      if (found === null) return lookUpWord(server, wordsAtCursor(editor).slice(0, 200));
      const { markdown } = found;
      if (found.guess === true && markdown !== undefined) {
        guess = { uri: editor.document.uri.toString(), answer: { ...found, markdown } };
      }
      await vscode.commands.executeCommand('editor.action.showHover');
    }),
  );
}

function symbolAtCursor(
  server: DocsServer,
  { document, selection }: vscode.TextEditor,
): Promise<SymbolAtAnswer | null> {
  const { line, character } = selection.active;
  return server.ask(ask =>
    ask.symbolAt({
      textDocument: { uri: document.uri.toString() },
      position: { line, character },
      explicit: true,
    }),
  );
}

function hoverOf({ range, markdown }: Guess['answer'], position: vscode.Position) {
  const { start, end } = range;
  const place = new vscode.Range(start.line, start.character, end.line, end.character);
  if (!place.contains(position)) return undefined;
  const text = new vscode.MarkdownString(markdown);
  text.isTrusted = { enabledCommands: linkCommands };
  return new vscode.Hover(text, place);
}

async function lookUpWord(server: DocsServer, word: string): Promise<void> {
  if (word === '') return;
  const entries = await server.ask(ask => ask.lookup(word));
  const [first] = entries;
  if (first === undefined) return offerSearch(word);
  const chosen = entries.length === 1 ? first : await pickEntry(entries, word);
  if (chosen !== undefined) {
    await vscode.commands.executeCommand(commandIds.openArticle, { id: chosen.articleId });
  }
}

async function offerSearch(word: string): Promise<void> {
  const search = vscode.l10n.t('Search');
  const message = vscode.l10n.t(
    'Support Docs: nothing is documented under “{0}”.',
    plainMessage(word),
  );
  const answer = await vscode.window.showInformationMessage(message, search);
  if (answer === search) await vscode.commands.executeCommand(commandIds.search, word);
}

async function pickEntry(entries: readonly Entry[], word: string): Promise<Entry | undefined> {
  const items = entries.map(entry => ({
    label: `$(${entryIcons[entry.kind]}) ${plainLabel(entry.key)}`,
    description: plainLabel(entry.api ?? ''),
    detail: plainLabel(entry.title),
    entry,
  }));
  const title = vscode.l10n.t('What is documented under “{0}”', word);
  return (await vscode.window.showQuickPick(items, { title, matchOnDetail: true }))?.entry;
}
