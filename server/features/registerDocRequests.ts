/** Our own requests (see protocol.ts), and the same as commands for clients that only know those. */
import {
  ErrorCodes,
  ResponseError,
  type ExecuteCommandParams,
  type RequestType,
} from 'vscode-languageserver';
import { articleAnswer } from './articles';
import { browse } from './browse';
import { guarded } from '../guard';
import type { Library } from '../indexing/library';
import * as protocol from '../protocol';
import { readRecord, readSearchQuery, readText, readWords } from '../requestParams';
import type { ServerParts } from '../serverParts';
import { inLanguage, shownText } from '../shownTexts';
import { symbolsInText } from './symbolsInText';

/** Registers what answers from the documents alone. */
export function registerDocRequests({ connection, library, session, log }: ServerParts): void {
  const answer = <P, R>(type: RequestType<P, R, void>, run: (params: P) => R) => {
    connection.onRequest(type.method, guarded(type.method, run, { log }));
  };
  answer(protocol.searchRequest, params => search(library, params));
  answer(protocol.articleRequest, params =>
    articleAnswer(library.index, readText(params, 'id'), session.locale),
  );
  answer(protocol.symbolsInTextRequest, params => ({
    symbols: symbolsInText(readText(params, 'text'), library.reference),
  }));
  answer(protocol.lookupRequest, params => lookUp(library, readText(params, 'name')));
  answer(protocol.browseRequest, params =>
    browse(library.index, readWords(readRecord(params)['path']), session.locale),
  );
  answer(protocol.statusRequest, () => inLanguage(library.status(), session.locale));
  answer(protocol.problemsRequest, () => ({
    problems: library.problems().map(problem => ({
      ...problem,
      message: shownText(problem.message, session.locale),
    })),
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
  const run = (params: ExecuteCommandParams): unknown => {
    const command = readText(params, 'command');
    const given: unknown = params.arguments ?? [];
    const [first] = Array.isArray(given) ? (given as readonly unknown[]) : [];
    switch (command) {
      case serverCommands.search:
        return search(library, typeof first === 'string' ? { query: first } : first);
      case serverCommands.lookup:
        return lookUp(library, readText({ name: first }, 'name'));
      case serverCommands.article:
        return articleAnswer(library.index, readText({ id: first }, 'id'), session.locale);
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

function search(library: Library, params: unknown): protocol.SearchAnswer {
  const query = readSearchQuery(params);
  const start = performance.now();
  const result = library.index.search(query);
  return { ...result, tookMs: performance.now() - start };
}

function lookUp(library: Library, name: string): { readonly entries: readonly protocol.Entry[] } {
  return { entries: library.reference.lookup(name) };
}

function rebuild(library: Library): null {
  library.rebuild();
  return null;
}
