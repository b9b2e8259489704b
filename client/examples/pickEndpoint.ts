import * as vscode from 'vscode';
import type { Example } from '../../server/protocol';
import type { DocsServer } from '../docsServer';
import { exampleLine } from './exampleLine';
import { languageButton, type ExampleLanguage } from './chooseLanguage';
import { createPreview, type ExamplePreview } from './examplePreview';
import { commandIds } from '../ids';
import { plainLabel, plainMessage } from '../plainText';
import { reasonOf } from '../reasonOf';
import { keepMoves, type PickMoves } from '../search/pickMoves';
import { keepOrder } from '../search/keepOrder';
import { newestAnswer, rowOfEnter } from '../search/newestAnswer';

interface EndpointItem extends vscode.QuickPickItem {
  readonly example: Example;
}

/** Where endpoints are picked from, and how it begins. */
export interface PickScope {
  /** What is inserted, and their preview, is written in; undefined if that is still to be asked. */
  readonly language: ExampleLanguage | undefined;
  /** What stands in the box. */
  readonly words: string;
  readonly articleId?: string;
  /** The key for it, where the list has no other row. */
  readonly rowBelow: vscode.Event<void>;
  /** The file that is written in: the APIs that it is about come first. */
  readonly document?: vscode.TextDocument | undefined;
}

/** An example of the endpoint that was picked, or the wish for another language first. */
export type Picked =
  | { readonly kind: 'example'; readonly example: Example }
  | { readonly kind: 'language'; readonly words: string };

/**
 * Lets a person pick an endpoint by its Chinese or English name or its path, and gives one of its
 * examples; undefined if they leave. Each row shows the request in one line; the whole of it, as it
 * would be inserted, stands beside the editor if they ask for it.
 */
export function pickEndpoint(server: DocsServer, scope: PickScope): Promise<Picked | undefined> {
  const { language } = scope;
  const languageId = language?.id ?? 'http';
  const pick = vscode.window.createQuickPick<EndpointItem>();
  const preview = createPreview();
  keepOrder(pick);
  pick.title = vscode.l10n.t('Insert Example Request');
  pick.placeholder = vscode.l10n.t('Name or path of the API, e.g. “stat” or “/v2/tune”');
  pick.matchOnDescription = true;
  const change = language === undefined ? [] : [languageButton(language)];
  pick.buttons = [...change, previewButton()];
  pick.value = scope.words;
  const report = (error: unknown): void => {
    pick.hide();
    void vscode.window.showErrorMessage(plainMessage(`Support Docs: ${reasonOf(error)}`));
  };
  const showPreview = async (): Promise<void> => {
    const [item] = pick.activeItems;
    if (item === undefined) return;
    // Focus may move to the preview for a moment.
    pick.ignoreFocusOut = true;
    await preview.show(await inLanguage(server, item.example, languageId), languageId);
  };
  const moves = keepMoves(pick, scope.rowBelow);
  const { ask: find, awaited } = newestAnswer(createFill({ server, scope, pick, moves }));
  const renew = async (): Promise<void> => {
    const chosen = pick.activeItems[0]?.example;
    await find(pick.value.trim());
    const same = pick.items.find(({ example }) => isSame(example, chosen));
    if (same !== undefined) pick.activeItems = [same];
  };
  const changes = server.onDidChangeStatus(({ state }) => {
    if (state === 'ready') void renew().catch(report);
  });
  return new Promise<Picked | undefined>(resolve => {
    pick.onDidChangeValue(value => void find(value.trim()).catch(report));
    pick.onDidChangeActive(() => {
      if (preview.isShown()) void showPreview().catch(report);
    });
    pick.onDidTriggerButton(button => {
      if (change.includes(button)) resolve({ kind: 'language', words: pick.value });
      else void showPreview().catch(report);
    });
    pick.onDidTriggerItemButton(({ item }) => {
      void vscode.commands.executeCommand(commandIds.openArticleToSide, item.example.articleId);
    });
    pick.onDidAccept(() => {
      rowOfEnter(pick, { awaited, meant: moves.meant })
        .then(item => item && resolve({ kind: 'example', example: item.example }))
        .catch(report);
    });
    pick.onDidHide(() => resolve(undefined));
    pick.show();
    void find(scope.words.trim()).catch(report);
  }).finally(() => disposeAll(pick, preview, moves, changes));
}

function previewButton(): vscode.QuickInputButton {
  return {
    iconPath: new vscode.ThemeIcon('open-preview'),
    tooltip: vscode.l10n.t('Preview to the Side'),
  };
}

function isSame({ endpoint, articleId }: Example, other: Example | undefined): boolean {
  return endpoint === other?.endpoint && articleId === other.articleId;
}

interface FillParts {
  readonly server: DocsServer;
  readonly scope: PickScope;
  readonly pick: vscode.QuickPick<EndpointItem>;
  readonly moves: PickMoves<EndpointItem>;
}

/** Fills the list with what a query finds; of answers that cross only the newest counts. */
function createFill({
  server,
  scope: { articleId, document },
  pick,
  moves,
}: FillParts): (query: string) => Promise<boolean> {
  let newest = 0;
  return async query => {
    const asked = ++newest;
    moves.asked();
    pick.busy = true;
    try {
      const { examples } = await server.ask(ask =>
        ask.examples({
          languageId: 'http',
          ...(articleId !== undefined && { articleId }),
          ...(query !== '' && { query }),
          ...(document && { textDocument: { uri: document.uri.toString() } }),
        }),
      );
      if (asked === newest) moves.show(endpointItems(examples));
      return asked === newest;
    } finally {
      if (asked === newest) pick.busy = false;
    }
  };
}

/** The same request written in another language; the one that is there if it cannot be. */
async function inLanguage(
  server: DocsServer,
  example: Example,
  languageId: string,
): Promise<Example> {
  const { articleId, endpoint, form } = example;
  const { examples } = await server.ask(ask => ask.examples({ languageId, articleId }));
  return examples.find(one => one.endpoint === endpoint && one.form === form) ?? example;
}

/** One row for each endpoint, with its full example. */
function endpointItems(examples: readonly Example[]): EndpointItem[] {
  const byEndpoint = new Map<string, Example>();
  for (const example of examples)
    byEndpoint.set(`${example.endpoint} ${example.articleId}`, example);
  const open = {
    iconPath: new vscode.ThemeIcon('book'),
    tooltip: vscode.l10n.t('Open Article to the Side'),
  };
  return [...byEndpoint.values()].map(example => ({
    label: plainLabel(example.title),
    description: plainLabel(`${example.method} ${example.path}`.trim()),
    detail: plainLabel(exampleLine(example.text)),
    alwaysShow: true,
    buttons: [open],
    example,
  }));
}

function disposeAll(...all: readonly { readonly dispose: ExamplePreview['dispose'] }[]): void {
  for (const one of all) one.dispose();
}
