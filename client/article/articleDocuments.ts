import * as vscode from 'vscode';
import type { ArticleAnswer, Hit } from '../../server/protocol';
import { articleIdOf, articleUri } from '../../server/protocolAddresses';
import { articleMarkdown } from './articleMarkdown';
import { blockQuery, type BlockTarget } from './articleTarget';
import type { DocsServer } from '../docsServer';
import { articleScheme, extensionId } from '../ids';

/**
 * Articles as read-only files of the scheme `support-docs:`, so that the editor opens, previews,
 * compares and restores them like any Markdown file. An unknown article is a file not found.
 */
export function registerArticleDocuments(server: DocsServer): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const watched = new Map<string, vscode.Uri>();
  const noChange = (): never => {
    throw vscode.FileSystemError.NoPermissions(vscode.l10n.t('Articles are read-only.'));
  };
  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: changed.event,
    watch: uri => {
      watched.set(uri.toString(), uri);
      return new vscode.Disposable(() => watched.delete(uri.toString()));
    },
    stat: async uri => ({
      type: vscode.FileType.File,
      ctime: 0,
      mtime: generation,
      size: (await contentOf(server, uri)).byteLength,
      permissions: vscode.FilePermission.Readonly,
    }),
    readFile: uri => contentOf(server, uri),
    readDirectory: () => [],
    createDirectory: noChange,
    writeFile: noChange,
    delete: noChange,
    rename: noChange,
  };
  let generation = 1;
  let articles = 0;
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerFileSystemProvider(articleScheme, provider, { isReadonly: true }),
    server.onDidChangeStatus(status => {
      if (status.state !== 'ready' || status.articles === articles) return;
      articles = status.articles;
      generation++;
      const type = vscode.FileChangeType.Changed;
      changed.fire([...watched.values()].map(uri => ({ type, uri })));
    }),
  );
}

/** The article a document of ours shows, or undefined if it is not in the index any more. */
export async function articleOf(
  server: DocsServer,
  uri: vscode.Uri,
): Promise<ArticleAnswer | undefined> {
  const id = articleIdOf(uri.toString());
  if (id === undefined) return undefined;
  return (await server.ask(ask => ask.article(id))) ?? undefined;
}

async function contentOf(server: DocsServer, uri: vscode.Uri): Promise<Uint8Array> {
  const article = await articleOf(server, uri);
  if (article === undefined) throw vscode.FileSystemError.FileNotFound(uri);
  const { path, line } = article.source;
  const text = articleMarkdown(article, {
    sourceLine: vscode.l10n.t('Source: {0}, line {1}', path.replace(/^.*[\\/]/, ''), line),
    related: await relatedTo(server, article),
    relatedHeading: vscode.l10n.t('Related'),
    uriOf: articleUri,
    // The address of an article that is opened at a section names its anchor.
    ...(uri.query !== '' && {
      section: { anchor: uri.query, label: vscode.l10n.t('Go to the section that was found') },
    }),
    ...(vscode.env.uiKind === vscode.UIKind.Desktop && {
      insertLink: (block: number) => insertLink({ id: article.id, block }),
    }),
  });
  return new TextEncoder().encode(text);
}

/** The articles nearest to one by the words of its title, without itself. */
async function relatedTo(
  server: DocsServer,
  { id, title }: ArticleAnswer,
): Promise<readonly Hit[]> {
  const found = await server.ask(ask => ask.search({ query: title, limit: 6 }));
  return found.hits.filter(hit => hit.id !== id).slice(0, 5);
}

/** The preview runs no commands, but it follows the editor's own links. In a browser it does not. */
function insertLink(target: BlockTarget): string {
  const query = encodeURIComponent(blockQuery(target))
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
  const uri = `${vscode.env.uriScheme}://${extensionId}/insert?${query}`;
  return `[${vscode.l10n.t('Insert')}](${uri})`;
}
