import * as vscode from 'vscode';
import { readArticleTarget, readExampleTarget, readSearchWords } from './article/articleTarget';
import type { ArticleTarget } from './article/articleTarget';
import { currentSettings } from './currentSettings';
import type { DocsServer } from './docsServer';
import type { HistoryStore } from './search/historyStore';
import { commandIds } from './ids';
import type { SearchView } from './search/searchView';
import * as article from './article/articleView';
import { goToSection } from './article/goToSection';
import { openArticleTarget } from './examples/chooseEndpoint';
import { insertExample } from './examples/insertExample';
import { showProblems } from './sources/problems';
import { quickSearch } from './search/quickSearch';
import type { EditorHost } from './editorHost';
import { copyReport } from './report';
import { signInToSearchServer } from './searchServerSecret';
import type { ReadingNews } from './sources/readingNews';
import { removeSource } from './sources/removeSource';
import { addSource } from './sources/sources';
import { showMenu } from './status';
import type { WritingPlace } from './examples/writingPlace';
import { plainMessage } from './plainText';
import { reasonOf } from './reasonOf';
import { wordsAtCursor } from './lookUp/wordsAtCursor';

/** What the commands act on. */
export interface CommandParts {
  readonly extension: vscode.ExtensionContext;
  readonly host: EditorHost;
  readonly log: vscode.LogOutputChannel;
  readonly server: DocsServer;
  readonly history: HistoryStore;
  readonly searchView: SearchView;
  readonly writing: WritingPlace;
  readonly news: ReadingNews;
}

/**
 * Registers every command that belongs to no view. What fails is logged and told in one message; a
 * command is what a person asked for, so it is never silent.
 */
export function registerCommands(parts: CommandParts): vscode.Disposable {
  const { extension, host, log, server, history, searchView, writing, news } = parts;
  const rowBelow = new vscode.EventEmitter<void>();
  const quickParts = {
    server,
    history,
    rowBelow: rowBelow.event,
    showInView: (query: string) => void searchView.search(query),
  };
  const search = (words: string | undefined): void => {
    if (words !== undefined || currentSettings().search.place === 'sidebar') {
      void searchView.search(words ?? '');
    } else {
      quickSearch(quickParts);
    }
  };
  /** The article an argument means, else the one in the active tab. */
  const target = async (argument: unknown): Promise<ArticleTarget | undefined> =>
    readArticleTarget(argument) ?? article.activeArticle(server);
  const withArticle =
    (act: (target: ArticleTarget) => Promise<void>) =>
    async (argument: unknown): Promise<void> => {
      const found = await target(argument);
      if (found !== undefined) await act(found);
    };
  const handlers: Readonly<Record<string, (argument: unknown) => unknown>> = {
    [commandIds.search]: argument => search(readSearchWords(argument)),
    [commandIds.searchSelection]: async () =>
      search(await documentedWords(server, selectedWords())),
    [commandIds.rowBelow]: () => rowBelow.fire(),
    [commandIds.insertExample]: async argument => {
      const place = writing.current();
      const asked = readExampleTarget(argument);
      // The button of an article's own tab passes its address, which says no more than the tab does.
      const isNamed = asked.articleId !== undefined || asked.endpoint !== undefined;
      const open = isNamed ? undefined : await article.activeArticle(server);
      const wanted = isNamed ? asked : await openArticleTarget(server, open?.id);
      await insertExample({ server, place, rowBelow: rowBelow.event }, wanted);
    },
    [commandIds.openArticle]: async argument => {
      const found = readArticleTarget(argument);
      if (found === undefined) quickSearch({ ...quickParts, showInView: search });
      else await article.openArticle(parts, found);
    },
    [commandIds.openArticleToSide]: withArticle(found =>
      article.openArticle(parts, found, { toSide: true }),
    ),
    [commandIds.goToSection]: () => goToSection(server),
    [commandIds.openOriginal]: withArticle(found => article.openOriginal(server, found)),
    [commandIds.copyArticleLink]: withArticle(article.copyArticleLink),
    [commandIds.copyArticleMarkdown]: withArticle(found =>
      article.copyArticleMarkdown(server, found),
    ),
    [commandIds.toggleFavourite]: withArticle(async ({ id }) => {
      const found = await server.ask(ask => ask.article(id));
      if (found !== null) history.toggleFavourite(found);
    }),
    [commandIds.clearHistory]: () => history.clear(),
    [commandIds.addSource]: argument => addSource(argument, news),
    [commandIds.removeSource]: removeSource,
    [commandIds.readRest]: () => server.ask(ask => ask.readRest()),
    [commandIds.rebuildIndex]: () => server.ask(ask => ask.rebuild()),
    [commandIds.restartServer]: () => server.restart(),
    [commandIds.showProblems]: () => showProblems(server),
    [commandIds.showLog]: () => log.show(),
    [commandIds.showMenu]: () => showMenu(server),
    [commandIds.copyReport]: () => copyReport(parts),
    [commandIds.copyMcpConfiguration]: () => host.copyMcpConfiguration(extension),
    [commandIds.signInToSearchServer]: () => signInToSearchServer(extension, server),
  };
  return vscode.Disposable.from(
    rowBelow,
    ...Object.entries(handlers).map(([id, handler]) =>
      vscode.commands.registerCommand(id, async (argument: unknown) => {
        try {
          await handler(argument);
        } catch (error) {
          const reason = reasonOf(error);
          log.error(`${id}: ${error instanceof Error ? (error.stack ?? reason) : reason}`);
          void vscode.window.showErrorMessage(plainMessage(`Support Docs: ${reason}`));
        }
      }),
    ),
  );
}

/**
 * The codes and messages in a line of output, where it holds any: what they mean is what is looked
 * for, and not the other words of the line.
 */
async function documentedWords(
  server: DocsServer,
  words: string | undefined,
): Promise<string | undefined> {
  if (words === undefined) return undefined;
  const symbols = await server.ask(ask => ask.symbolsInText(words)).catch(() => []);
  const texts = new Set(symbols.map(({ start, end }) => words.slice(start, end)));
  return texts.size === 0 ? words : [...texts].join(' ');
}

/** The selection of the active editor, else the word at its cursor, as words to search for. */
function selectedWords(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return undefined;
  const words = wordsAtCursor(editor);
  return words === '' ? undefined : words.slice(0, 1000);
}
