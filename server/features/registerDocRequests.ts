/** Our own requests (see protocol.ts), and the same as commands for clients that only know those. */
import {
  ErrorCodes,
  ResponseError,
  type ExecuteCommandParams,
  type RequestType,
} from 'vscode-languageserver';
import { articleAnswer, idsAround, withSectionName } from './articles';
import { browse, browseTogether } from './browse';
import { guarded } from '../guard';
import type { Library } from '../indexing/library';
import { problemAdvice } from '../problemAdvice';
import * as protocol from '../protocol';
import { readRecord, readSearchQuery, readText, readWords } from '../requestParams';
import type { ServerParts } from '../serverParts';
import { inLanguage, shownText } from '../shownTexts';
import { symbolsInText } from './symbolsInText';

/** Registers what answers from the documents alone. */
export function registerDocRequests({ connection, library, session, log }: ServerParts): void {
  const answer = <P, R>(
    type: RequestType<P, R, void>,
    run: (params: P, signal: AbortSignal) => R | Promise<R>,
  ) => {
    connection.onRequest(type.method, guarded(type.method, run, { log }));
  };
  answer(protocol.searchRequest, (params, signal) =>
    search(library, params, { locale: session.locale, signal }),
  );
  answer(protocol.articleRequest, (params, signal) =>
    article(library, { id: readText(params, 'id'), locale: session.locale, signal }),
  );
  answer(protocol.symbolsInTextRequest, params => ({
    symbols: symbolsInText(readText(params, 'text'), library.reference),
  }));
  answer(protocol.lookupRequest, params => lookUp(library, readText(params, 'name')));
  answer(protocol.browseRequest, (params, signal) =>
    browseAll(library, {
      ...{ path: readWords(readRecord(params)['path']), locale: session.locale, signal },
    }),
  );
  answer(protocol.statusRequest, () => inLanguage(library.status(), session.locale));
  answer(protocol.problemsRequest, () => ({
    problems: library.problems().map(({ path, line, message }) => {
      const advice = problemAdvice(message, session.locale);
      const told = shownText(message, session.locale);
      return { path, line, message: advice === '' ? told : `${told} ${advice}` };
    }),
  }));
  answer(
    protocol.recognisedRequest,
    params => library.recognised(readText(params, 'path')) ?? null,
  );
  answer(protocol.continueRequest, () => {
    library.readOn();
    return null;
  });
  answer(protocol.rebuildRequest, () => rebuild(library));
}

/** Registers the commands, which give the same answers. */
export function registerCommands({ connection, library, session, log }: ServerParts): void {
  const { serverCommands } = protocol;
  const run = (params: ExecuteCommandParams, signal: AbortSignal): unknown => {
    const command = readText(params, 'command');
    const given: unknown = params.arguments ?? [];
    const [first] = Array.isArray(given) ? (given as readonly unknown[]) : [];
    switch (command) {
      case serverCommands.search:
        return search(library, typeof first === 'string' ? { query: first } : first, {
          ...{ locale: session.locale, signal },
        });
      case serverCommands.lookup:
        return lookUp(library, readText({ name: first }, 'name'));
      case serverCommands.article:
        return article(library, {
          ...{ id: readText({ id: first }, 'id'), locale: session.locale, signal },
        });
      case serverCommands.status:
        return library.status();
      case serverCommands.rebuild:
        return rebuild(library);
      default:
        throw new ResponseError(ErrorCodes.InvalidParams, `There is no command ${command}.`);
    }
  };
  connection.onExecuteCommand(guarded('Command', run, { log }));
}

async function search(
  library: Library,
  params: unknown,
  { locale, signal }: Asked,
): Promise<protocol.SearchAnswer> {
  const query = readSearchQuery(params);
  const start = performance.now();
  const index = await library.shared.find(library.index, query, signal);
  signal.throwIfAborted();
  const answer = index.search(query);
  const hits = answer.hits.map(hit => withSectionName(hit, locale));
  return { ...answer, hits, tookMs: performance.now() - start };
}

interface Asked {
  readonly locale: string;
  readonly signal: AbortSignal;
}

/** An article, wherever it is, with its links to others wherever those are. */
async function article(
  { index, shared }: Library,
  { id, locale, signal }: Asked & { readonly id: string },
): Promise<protocol.ArticleAnswer | null> {
  if (!shared.isSet) return articleAnswer(index, id, locale);
  const own = await shared.withArticles(index, [id], signal);
  const all = await shared.withArticles(index, idsAround(own, id), signal);
  return articleAnswer(all, id, locale);
}

/** While the server answers, its own articles are shown for those kept of it. */
async function browseAll(
  { index, shared, ownIndex }: Library,
  { path, locale, signal }: Asked & { readonly path: readonly string[] },
): Promise<protocol.BrowseAnswer> {
  const there = await shared.browse(path, signal);
  if (there === undefined) return browse(index, path, locale);
  return browseTogether(browse(ownIndex, path, locale), there, { path, locale });
}

function lookUp(library: Library, name: string): { readonly entries: readonly protocol.Entry[] } {
  return { entries: library.reference.lookup(name) };
}

function rebuild(library: Library): null {
  library.rebuild();
  return null;
}
