import * as vscode from 'vscode';
import type { DocsServer } from '../docsServer';

/** A language an example can be written in. */
export interface ExampleLanguage {
  readonly id: string;
  /** As people call it, with the client library: `Python (requests)`. */
  readonly name: string;
}

/** The languages there are, and the one of the file that is written in, if it is one of them. */
export interface LanguageChoice {
  readonly languages: readonly ExampleLanguage[];
  readonly own: ExampleLanguage | undefined;
}

/** What examples can be written in, for a file of a language. */
export async function languagesFor(
  server: DocsServer,
  languageId: string,
): Promise<LanguageChoice> {
  // No article has this id: the languages are told without any example.
  const answer = await server.ask(ask => ask.examples({ languageId, articleId: '' }));
  const { languages = [], languageNames = languages, ownLanguage } = answer;
  const named = languages.map((id, at) => ({ id, name: languageNames[at] ?? id }));
  return { languages: named, own: named.find(({ id }) => id === ownLanguage) };
}

/** Lets a person pick a language, the file's own first; undefined if they leave. */
export function chooseLanguage(
  { languages, own }: LanguageChoice,
  { title, canGoBack }: { readonly title: string; readonly canGoBack: boolean },
): Promise<ExampleLanguage | 'back' | undefined> {
  const others = languages.filter(({ id }) => id !== own?.id);
  const items = [...(own === undefined ? [] : [own]), ...others].map(language => ({
    label: language.name,
    description: language === own ? vscode.l10n.t('language of this file') : '',
    language,
  }));
  const pick = vscode.window.createQuickPick<(typeof items)[number]>();
  pick.title = title;
  pick.placeholder = vscode.l10n.t('Language of the example');
  pick.items = items;
  pick.matchOnDescription = true;
  pick.buttons = canGoBack ? [vscode.QuickInputButtons.Back] : [];
  return new Promise<ExampleLanguage | 'back' | undefined>(resolve => {
    pick.onDidTriggerButton(() => resolve('back'));
    pick.onDidAccept(() => resolve(pick.selectedItems[0]?.language));
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  }).finally(() => pick.dispose());
}

/** The button of a list that leads to the languages. */
export function languageButton(language: ExampleLanguage): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon('code'), tooltip: languageLabel(language) };
}

/** e.g. `Language: Python (requests)`. */
export function languageLabel({ name }: ExampleLanguage): string {
  return vscode.l10n.t('Language: {0}', name);
}
