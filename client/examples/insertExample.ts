import * as vscode from 'vscode';
import type { Example } from '../../server/protocol';
import type { ExampleTarget } from '../article/articleTarget';
import type { DocsServer } from '../docsServer';
import { chooseEndpoint } from './chooseEndpoint';
import { chooseForm } from './chooseForm';
import { chooseLanguage, languagesFor, type LanguageChoice } from './chooseLanguage';
import { languageOf } from './languageOf';
import type { PickScope } from './pickEndpoint';
import { openWritingPlace, type PlaceInDocument } from './writingPlace';

interface InsertParts extends Pick<PickScope, 'rowBelow'> {
  readonly server: DocsServer;
  readonly place: PlaceInDocument | undefined;
}

/**
 * Inserts an example request at the cursors: of the endpoint that is given or picked, in the
 * language of the file, or in one that is picked where the file has none or a person asks for
 * another. Without an editor to write in, a new file is opened for it.
 */
export async function insertExample(parts: InsertParts, target: ExampleTarget): Promise<void> {
  const { server, place, rowBelow } = parts;
  const fileLanguage = place === undefined ? 'plaintext' : languageOf(place.document);
  const choice = await languagesFor(server, fileLanguage);
  let scope: Omit<PickScope, 'articleId'> = {
    ...{ language: choice.own, words: '', document: place?.document, rowBelow },
  };
  for (;;) {
    const picked = await chooseEndpoint(server, target, scope);
    if (picked === undefined) return;
    if (picked.kind === 'language') {
      const title = vscode.l10n.t('Insert Example Request');
      const other = await chooseLanguage(choice, { title, canGoBack: true });
      if (other === undefined) return;
      const language = other === 'back' ? scope.language : other;
      scope = { ...scope, words: picked.words, language };
      continue;
    }
    const isPicked = target.articleId === undefined && target.endpoint === undefined;
    const asked = { example: picked.example, choice, language: scope.language, isPicked };
    if ((await insertOne(parts, asked)) !== 'back') return;
  }
}

/** An endpoint is known; what remains is the language, if the file does not say, and the form. */
async function insertOne(
  { server, place }: InsertParts,
  asked: Pick<PickScope, 'language'> & {
    readonly example: Example;
    readonly choice: LanguageChoice;
    readonly isPicked: boolean;
  },
): Promise<'back' | undefined> {
  const { example, choice, isPicked } = asked;
  const title = `${example.method} ${example.path}`.trim();
  let { language } = asked;
  for (;;) {
    if (language === undefined) {
      const chosen = await chooseLanguage(choice, { title, canGoBack: isPicked });
      if (chosen === undefined || chosen === 'back') return chosen;
      language = chosen;
    }
    const forms = await examplesOf(server, example, { languageId: language.id, place });
    const form = await chooseForm(forms, language);
    if (form === undefined) return undefined;
    if (form.kind === 'example') {
      await insertSnippet(place, form.example, language.id);
      return undefined;
    }
    language = undefined;
  }
}

async function examplesOf(
  server: DocsServer,
  { articleId, endpoint }: Example,
  {
    languageId,
    place,
  }: { readonly languageId: string; readonly place: PlaceInDocument | undefined },
): Promise<readonly Example[]> {
  const at = place && {
    textDocument: { uri: place.document.uri.toString() },
    position: { line: place.position.line, character: place.position.character },
  };
  const { examples } = await server.ask(ask => ask.examples({ languageId, articleId, ...at }));
  return examples.filter(one => one.endpoint === endpoint);
}

/**
 * A snippet that leaves the clipboard alone. VS Code reads it wherever a snippet holds `$CLIPBOARD`,
 * even as text; here a variable that nobody knows stands for its default, the dollar sign.
 */
function harmlessSnippet(snippet: string): vscode.SnippetString {
  return new vscode.SnippetString(snippet.replaceAll(/\\\$(?=\{?CLIPBOARD)/g, '${_:\\$$}'));
}

async function insertSnippet(
  place: PlaceInDocument | undefined,
  { snippet, edits = [] }: Example,
  language: string,
): Promise<void> {
  const value = harmlessSnippet(snippet);
  // The quick pick took the focus; a snippet's stops need it back.
  const editor = await openWritingPlace(place, language);
  const { version } = editor.document;
  // The imports come first: a snippet's stops would not outlive another edit.
  if (edits.length > 0) {
    const insert = (builder: vscode.TextEditorEdit): void => {
      for (const { line, text } of edits) builder.insert(new vscode.Position(line, 0), text);
    };
    await editor.edit(insert, { undoStopBefore: true, undoStopAfter: false });
  }
  // One undo takes back both.
  const undoStops = { undoStopBefore: edits.length === 0, undoStopAfter: true };
  await editor.insertSnippet(value, undefined, undoStops);
  // A read-only editor says that it took the text and has not: a new file does.
  if (editor.document.version !== version) return;
  await (await openWritingPlace(undefined, language)).insertSnippet(value);
}
