import * as vscode from 'vscode';
import type { Example } from '../../server/protocol';

/** Shows examples beside the editor, read-only, one after another in the same tab. */
export interface ExamplePreview {
  readonly isShown: () => boolean;
  readonly show: (example: Example, languageId: string) => Promise<void>;
  /** Closes the tab. */
  readonly dispose: () => void;
}

/** Scheme of the preview's documents: never written to, never anybody's own text. */
const scheme = 'support-docs-preview';

/** A preview that opens nothing before `show` is called. */
export function createPreview(): ExamplePreview {
  let text = '';
  let shown: vscode.Uri | undefined;
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: () => text,
  });
  return {
    isShown: () => shown !== undefined,
    show: async (example, languageId) => {
      ({ text } = example);
      if (shown === undefined) {
        shown = vscode.Uri.from({ scheme, path: `/${vscode.l10n.t('Preview')}` });
        const document = await vscode.workspace.openTextDocument(shown);
        await setLanguage(document, languageId);
        await vscode.window.showTextDocument(document, {
          viewColumn: vscode.ViewColumn.Beside,
          preserveFocus: true,
          preview: true,
        });
      }
      changed.fire(shown);
    },
    dispose: () => {
      provider.dispose();
      changed.dispose();
      const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
      void vscode.window.tabGroups.close(tabs.filter(isPreview), true);
    },
  };
}

async function setLanguage(document: vscode.TextDocument, languageId: string): Promise<void> {
  const known = await vscode.languages.getLanguages();
  if (known.includes(languageId)) {
    await vscode.languages.setTextDocumentLanguage(document, languageId);
  }
}

function isPreview({ input }: vscode.Tab): boolean {
  return input instanceof vscode.TabInputText && input.uri.scheme === scheme;
}
