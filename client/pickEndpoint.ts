import * as vscode from 'vscode';
import type { Example } from '../server/protocol';
import type { DocsServer } from './docsServer';
import { commandIds } from './ids';

interface EndpointItem extends vscode.QuickPickItem {
  readonly example: Example;
}

/**
 * Lets a person pick an endpoint by its Chinese or English name or its path, and gives one of its
 * examples; undefined if they leave.
 */
export function pickEndpoint(
  server: DocsServer,
  scope: { readonly languageId: string; readonly articleId?: string },
): Promise<Example | undefined> {
  const pick = vscode.window.createQuickPick<EndpointItem>();
  pick.title = vscode.l10n.t('Insert Example Request');
  pick.placeholder = vscode.l10n.t('Name or path of the API, e.g. “stat” or “/v2/tune”');
  pick.matchOnDescription = true;
  let newest = 0;
  const find = async (query: string): Promise<void> => {
    const asked = ++newest;
    pick.busy = true;
    try {
      const { examples } = await server.ask(ask =>
        ask.examples({ ...scope, ...(query !== '' && { query }) }),
      );
      if (asked === newest) pick.items = endpointItems(examples);
    } catch (error) {
      pick.hide();
      void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
    } finally {
      if (asked === newest) pick.busy = false;
    }
  };
  return new Promise<Example | undefined>(resolve => {
    pick.onDidChangeValue(value => void find(value.trim()));
    pick.onDidTriggerItemButton(({ item }) => {
      void vscode.commands.executeCommand(commandIds.openArticleToSide, item.example.articleId);
    });
    pick.onDidAccept(() => resolve(pick.selectedItems[0]?.example));
    pick.onDidHide(() => resolve(undefined));
    pick.show();
    void find('');
  }).finally(() => pick.dispose());
}

function endpointItems(examples: readonly Example[]): EndpointItem[] {
  const byEndpoint = new Map<string, Example>();
  for (const example of examples) {
    const key = `${example.endpoint} ${example.articleId}`;
    if (!byEndpoint.has(key)) byEndpoint.set(key, example);
  }
  const open = {
    iconPath: new vscode.ThemeIcon('book'),
    tooltip: vscode.l10n.t('Open Article to the Side'),
  };
  return [...byEndpoint.values()].map(example => ({
    label: example.title,
    description: `${example.method} ${example.path}`,
    detail: example.host,
    alwaysShow: true,
    buttons: [open],
    example,
  }));
}
