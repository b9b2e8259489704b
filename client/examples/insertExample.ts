import * as vscode from 'vscode';
import type { Example, ExamplesParams } from '../../server/protocol';
import type { ExampleTarget } from '../article/articleTarget';
import { currentSettings } from '../currentSettings';
import type { DocsServer } from '../docsServer';
import { languageName, languageOf } from './exampleLanguages';
import { pickEndpoint } from './pickEndpoint';
import { openWritingPlace, type PlaceInDocument } from './writingPlace';
import { plainLabel } from '../plainText';

/** Languages offered when the server names none. */
const leastLanguages: readonly string[] = ['http', 'shellscript', 'json'];

/**
 * Inserts an example request at the cursors: the endpoint is given or picked, then the language,
 * the file's own first. Without an editor to write in, a new file is opened for it.
 */
export async function insertExample(
  { server, place }: { readonly server: DocsServer; readonly place: PlaceInDocument | undefined },
  target: ExampleTarget,
): Promise<void> {
  const language = place ? languageOf(place.document) : 'http';
  const isPicked = target.articleId === undefined && target.endpoint === undefined;
  for (;;) {
    const endpoint = await chooseEndpoint(server, target, language);
    if (endpoint === undefined) return;
    const chosen = await chooseLanguage(server, endpoint, { own: language, isPicked });
    if (chosen === undefined) return;
    if (chosen.kind === 'back') continue;
    const example = await chooseForm(
      await examplesOf(server, endpoint, { languageId: chosen.id, place }),
    );
    if (example !== undefined) await insertSnippet(place, example, chosen.id);
    return;
  }
}

type Choice = { readonly kind: 'back' } | { readonly kind: 'language'; readonly id: string };

async function chooseEndpoint(
  server: DocsServer,
  { articleId, endpoint }: ExampleTarget,
  languageId: string,
): Promise<Example | undefined> {
  if (articleId === undefined && endpoint === undefined)
    return pickEndpoint(server, { languageId });
  const { examples } = await server.ask(ask =>
    ask.examples(paramsFor(languageId, articleId, endpoint)),
  );
  const fitting = examples.filter(one => endpoint === undefined || one.endpoint === endpoint);
  const endpoints = new Set(fitting.map(one => one.endpoint));
  if (endpoints.size === 1) return fitting[0];
  if (endpoints.size > 1 && articleId !== undefined) {
    return pickEndpoint(server, { languageId, articleId });
  }
  void vscode.window.showInformationMessage(
    vscode.l10n.t('This article documents no request that could be inserted.'),
  );
  return undefined;
}

function paramsFor(languageId: string, articleId?: string, query?: string): ExamplesParams {
  return {
    languageId,
    ...(articleId !== undefined && { articleId }),
    ...(query !== undefined && { query }),
  };
}

async function chooseLanguage(
  server: DocsServer,
  example: Example,
  { own, isPicked }: { readonly own: string; readonly isPicked: boolean },
): Promise<Choice | undefined> {
  const { languages = leastLanguages } = await server.ask(ask =>
    ask.examples({ languageId: own, articleId: example.articleId }),
  );
  const first = languages.includes(own) ? [own] : [];
  const ordered = [...first, ...languages.filter(one => one !== own)];
  const items = ordered.map(id => ({
    label: languageName(id),
    description: id === own ? vscode.l10n.t('language of this file') : '',
    id,
  }));
  return pickWithBack(items, {
    title: `${example.method} ${example.path}`,
    placeholder: vscode.l10n.t('Language of the example'),
    canGoBack: isPicked,
  });
}

function pickWithBack(
  items: readonly (vscode.QuickPickItem & { readonly id: string })[],
  options: { readonly title: string; readonly placeholder: string; readonly canGoBack: boolean },
): Promise<Choice | undefined> {
  const pick = vscode.window.createQuickPick<(typeof items)[number]>();
  pick.items = items;
  pick.title = options.title;
  pick.placeholder = options.placeholder;
  pick.matchOnDescription = true;
  pick.buttons = options.canGoBack ? [vscode.QuickInputButtons.Back] : [];
  return new Promise<Choice | undefined>(resolve => {
    pick.onDidTriggerButton(() => resolve({ kind: 'back' }));
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      resolve(item && { kind: 'language', id: item.id });
    });
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  }).finally(() => pick.dispose());
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

/** One of an endpoint's examples: the form the settings ask for, else the one a person picks. */
async function chooseForm(examples: readonly Example[]): Promise<Example | undefined> {
  const { form } = currentSettings().examples;
  const [first] = examples;
  const isSame = examples.every(one => one.snippet === first?.snippet);
  if (first === undefined || isSame) return first;
  if (form !== 'ask') return examples.find(one => one.form === form) ?? first;
  const items = examples.map(example => ({
    label:
      example.form === 'minimal'
        ? vscode.l10n.t('Required fields only')
        : vscode.l10n.t('All fields'),
    detail: plainLabel(fieldsOf(example)),
    example,
  }));
  return (await vscode.window.showQuickPick(items, { title: first.title }))?.example;
}

/** Names of what is to be filled in, as the preview of a form. */
function fieldsOf({ placeholders }: Example): string {
  return placeholders
    .map(({ name }) => name)
    .filter(name => name !== 'host')
    .join(', ');
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
  { snippet }: Example,
  language: string,
): Promise<void> {
  const value = harmlessSnippet(snippet);
  // The quick pick took the focus; a snippet's stops need it back.
  const editor = await openWritingPlace(place, language);
  const { version } = editor.document;
  await editor.insertSnippet(value);
  // A read-only editor says that it took the text and has not: a new file does.
  if (editor.document.version !== version) return;
  await (await openWritingPlace(undefined, language)).insertSnippet(value);
}
