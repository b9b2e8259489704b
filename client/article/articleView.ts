import * as vscode from 'vscode';
import type { ArticleAnswer } from '../../server/protocol';
import { articleUri } from '../../server/protocolAddresses';
import { currentSettings } from '../currentSettings';
import type { ArticleTarget } from './articleTarget';
import { articleOf } from './articleDocuments';
import type { DocsServer } from '../docsServer';
import type { HistoryStore } from '../search/historyStore';
import { articleScheme, extensionId } from '../ids';
import { uriOfPlace } from '../places';
import { openAtLine } from '../sources/openAtLine';
import { originalOf } from './originalOf';
import { plainMessage } from '../plainText';

interface Parts {
  readonly server: DocsServer;
  readonly history: HistoryStore;
}

/** How an article is shown; beside the editor as the settings say unless told. */
export interface ShowOptions {
  readonly toSide?: boolean;
  readonly preserveFocus?: boolean;
}

/**
 * The editor's own Markdown preview, as the editor for one file: it finds, goes back and forward
 * and is restored like any editor, which the preview that follows the active file does not.
 */
export const previewEditor = 'vscode.markdown.preview.editor';

/**
 * An article and the address of the document that shows it, at one of its headings if an anchor is
 * given; undefined if there is no such article.
 */
export async function findArticle(
  server: DocsServer,
  { id, section = '' }: Pick<ArticleTarget, 'id' | 'section'>,
): Promise<{ readonly article: ArticleAnswer; readonly uri: vscode.Uri } | undefined> {
  const article = await server.ask(ask => ask.article(id));
  if (article === null) return undefined;
  const uri = vscode.Uri.parse(articleUri(article.id, article.title));
  return { article, uri: uri.with({ query: section }) };
}

/** Opens an article in the Markdown preview. Tells the person if there is no such article. */
export async function openArticle(
  { server, history }: Parts,
  { toSide, ...target }: ArticleTarget,
  show: ShowOptions = {},
): Promise<void> {
  const found = await findArticle(server, target);
  if (found === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'Support Docs: there is no article “{0}” in the sources any more.',
        plainMessage(target.id),
      ),
    );
    return;
  }
  history.opened(found.article);
  const beside = toSide || show.toSide === true || currentSettings().article.toSide;
  const options: vscode.TextDocumentShowOptions = {
    viewColumn: beside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active,
    preserveFocus: show.preserveFocus ?? false,
    preview: true,
  };
  await vscode.commands.executeCommand('vscode.openWith', found.uri, previewEditor, options);
}

/** Opens the source of an article where it begins, or its original page on the web. */
export async function openOriginal(server: DocsServer, target: ArticleTarget): Promise<void> {
  const article = await server.ask(ask => ask.article(target.id));
  if (article === null) return;
  const sources = server.status?.sources.map(source => source.path) ?? [];
  const { file, page } = originalOf(article, sources);
  const uri = file === undefined ? undefined : uriOfPlace(file);
  if (uri !== undefined && (await isThere(uri))) {
    await openAtLine(uri, article.source.line);
  } else if (page !== undefined) {
    await vscode.env.openExternal(vscode.Uri.parse(page));
  } else {
    const message = vscode.l10n.t(
      'Support Docs: the source of “{0}” is not on this machine.',
      article.title,
    );
    void vscode.window.showInformationMessage(plainMessage(message));
  }
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** Puts a link on the clipboard that opens the article in anybody's editor with these sources. */
export async function copyArticleLink(target: ArticleTarget): Promise<void> {
  await vscode.env.clipboard.writeText(articleLink(target.id));
  vscode.window.setStatusBarMessage(vscode.l10n.t('Link copied'), 3000);
}

/** Puts an article's Markdown on the clipboard. */
export async function copyArticleMarkdown(
  server: DocsServer,
  target: ArticleTarget,
): Promise<void> {
  const article = await server.ask(ask => ask.article(target.id));
  if (article === null) return;
  await vscode.env.clipboard.writeText(article.markdown);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Article copied as Markdown'), 3000);
}

/** `vscode://support-docs.support-docs/article?ID`, with the scheme of this editor. */
function articleLink(id: string): string {
  return `${vscode.env.uriScheme}://${extensionId}/article?${encodeURIComponent(id)}`;
}

/** The article shown in the active tab, for commands of its title bar. */
export async function activeArticle(server: DocsServer): Promise<ArticleTarget | undefined> {
  const input: unknown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const isShown = input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputText;
  if (!isShown || input.uri.scheme !== articleScheme) return undefined;
  const article = await articleOf(server, input.uri);
  return article && { id: article.id, toSide: false };
}
