import * as vscode from 'vscode';
import type { Example } from '../../server/protocol';
import { currentSettings } from '../currentSettings';
import { plainLabel } from '../plainText';
import { languageButton, languageLabel, type ExampleLanguage } from './chooseLanguage';
import { formDetails } from './formDetails';

/** The form that is to be inserted, or the wish for another language first. */
export type FormChoice =
  { readonly kind: 'example'; readonly example: Example } | { readonly kind: 'language' };

interface FormItem extends vscode.QuickPickItem {
  readonly choice: FormChoice;
}

/**
 * One of an endpoint's examples: the form the settings ask for, else the one a person picks where
 * they differ. The list's last row, one key up from its first, changes the language.
 */
export function chooseForm(
  examples: readonly Example[],
  language: ExampleLanguage,
): Promise<FormChoice | undefined> {
  const { form } = currentSettings().examples;
  const [first] = examples;
  const isSame = examples.every(one => one.snippet === first?.snippet);
  if (first === undefined) return Promise.resolve(undefined);
  const fixed = isSame ? first : examples.find(one => one.form === form);
  if (fixed !== undefined) return Promise.resolve({ kind: 'example', example: fixed });
  const other: FormItem = {
    label: `$(code) ${languageLabel(language)}`,
    description: vscode.l10n.t('take another'),
    choice: { kind: 'language' },
  };
  const pick = vscode.window.createQuickPick<FormItem>();
  pick.title = plainLabel(first.title);
  const details = formDetails(examples);
  pick.items = [...examples.map((example, at) => formItem(example, details[at])), other];
  pick.buttons = [languageButton(language)];
  return new Promise<FormChoice | undefined>(resolve => {
    pick.onDidTriggerButton(() => resolve({ kind: 'language' }));
    pick.onDidAccept(() => resolve(pick.selectedItems[0]?.choice));
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  }).finally(() => pick.dispose());
}

function formItem(example: Example, detail = ''): FormItem {
  const isMinimal = example.form === 'minimal';
  return {
    label: isMinimal ? vscode.l10n.t('Required fields only') : vscode.l10n.t('All fields'),
    detail: plainLabel(detail),
    choice: { kind: 'example', example },
  };
}
