import * as vscode from 'vscode';
import type { OutlineSection } from '../../server/protocol';
import type { DocsServer } from '../docsServer';
import { plainLabel } from '../plainText';
import { activeArticle, findArticle, previewEditor } from './articleView';

/**
 * Lists the headings of the article in the active tab and opens it at the one that is picked: the
 * editor has no outline of what a preview shows.
 */
export async function goToSection(server: DocsServer): Promise<void> {
  const target = await activeArticle(server);
  const found = target && (await findArticle(server, target));
  if (found === undefined) return;
  const outline = found.article.outline ?? [];
  const outermost = Math.min(...outline.map(({ level }) => level));
  const items = outline.map(section => ({ label: labelOf(section, outermost), section }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: found.article.title,
    placeHolder:
      items.length === 0
        ? vscode.l10n.t('The article has no headings')
        : vscode.l10n.t('Go to a section of the article'),
  });
  if (chosen !== undefined) await showAt(found.uri.with({ query: chosen.section.anchor }));
}

/** Indented as deep as it stands below the outermost headings. */
function labelOf({ title, level }: OutlineSection, outermost: number): string {
  return `${'\u2003'.repeat(level - outermost)}${plainLabel(title)}`;
}

/** Takes the place of the active tab; a preview is moved to a section only when it opens. */
async function showAt(uri: vscode.Uri): Promise<void> {
  const { activeTab } = vscode.window.tabGroups.activeTabGroup;
  const input: unknown = activeTab?.input;
  const isThere = input instanceof vscode.TabInputCustom && input.uri.toString() === uri.toString();
  if (activeTab !== undefined && isThere) await vscode.window.tabGroups.close(activeTab);
  const preview = activeTab?.isPreview ?? true;
  await vscode.commands.executeCommand('vscode.openWith', uri, previewEditor, { preview });
  if (activeTab !== undefined && !isThere && !preview) {
    await vscode.window.tabGroups.close(activeTab);
  }
}
