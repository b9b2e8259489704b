import * as vscode from 'vscode';
import type { Example, ExamplesParams } from '../../server/protocol';
import type { ExampleTarget } from '../article/articleTarget';
import type { DocsServer } from '../docsServer';
import { pickEndpoint, type Picked, type PickScope } from './pickEndpoint';

/** The article in the active tab as what examples are wanted of, if it documents any request. */
export async function openArticleTarget(
  server: DocsServer,
  articleId: string | undefined,
): Promise<ExampleTarget> {
  if (articleId === undefined) return {};
  const { examples } = await server.ask(ask => ask.examples({ languageId: 'http', articleId }));
  return examples.length === 0 ? {} : { articleId };
}

/**
 * The endpoint a command was given, or the one a person picks: of all there are, or of an article
 * that documents several. Says so where an article documents none.
 */
export async function chooseEndpoint(
  server: DocsServer,
  { articleId, endpoint }: ExampleTarget,
  scope: Omit<PickScope, 'articleId'>,
): Promise<Picked | undefined> {
  if (articleId === undefined && endpoint === undefined) return pickEndpoint(server, scope);
  const params: ExamplesParams = {
    languageId: 'http',
    ...(articleId !== undefined && { articleId }),
    ...(endpoint !== undefined && { query: endpoint }),
  };
  const { examples } = await server.ask(ask => ask.examples(params));
  const fitting = examples.filter(one => endpoint === undefined || one.endpoint === endpoint);
  const keys = new Set(fitting.map((one: Example) => one.endpoint));
  const [first] = fitting;
  if (keys.size === 1 && first !== undefined) return { kind: 'example', example: first };
  if (keys.size > 1 && articleId !== undefined)
    return pickEndpoint(server, { ...scope, articleId });
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Support Docs: this article documents no request that could be inserted.'),
  );
  return undefined;
}
