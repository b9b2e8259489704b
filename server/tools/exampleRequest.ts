import type { Example } from '../../docs-index/answers';
import { exampleLanguages, hasLanguage, makeExamples } from '../../docs-index/answer/docsIndex';
import { factsOf } from './articleFacts';
import { bytesOf, fitted } from './fitText';
import { quoted, quoteBytes, quotedName } from './quotedText';
import { textInput, ToolInputError, type AgentTool, type ToolDocs, type ToolInput } from './tool';

/** A request that runs once its placeholders are filled. */
export const exampleRequestTool: AgentTool = {
  name: 'example_request',
  title: 'Write an example request',
  description:
    'Writes a request to a documented endpoint in a programming language, curl or HTTP, which runs ' +
    'once its named placeholders are filled; credentials are read from the environment, never ' +
    'included. Returns the code, its placeholders and the id of the document. Find the endpoint ' +
    'with look_up or search_docs first. It sends nothing.',
  inputs: {
    endpoint: {
      type: 'string',
      description: 'Method and path as documented, a URL, or the name of the operation.',
      isRequired: true,
      example: 'POST /v2/tune/refresh',
      aliases: ['api', 'path', 'url', 'name', 'operation'],
    },
    language: {
      type: 'string',
      description: 'python, go, java, javascript, typescript, php, shellscript (curl), http, …',
      isRequired: true,
      example: 'python',
      aliases: ['lang', 'languageId', 'language_id'],
    },
    form: {
      type: 'string',
      description: 'minimal (required fields, the default) or full (every field).',
      choices: ['minimal', 'full'],
      example: 'minimal',
      aliases: ['variant'],
    },
  },
  run: exampleRequest,
};

function exampleRequest(input: ToolInput, docs: ToolDocs, maxBytes: number): string {
  const endpoint = endpointKey(textInput(input, 'endpoint'), docs);
  const languageId = textInput(input, 'language');
  const form = input['form'] === 'full' ? 'full' : 'minimal';
  const { symbols, manifest } = docs.reference;
  const [example] = makeExamples(symbols, {
    languageId,
    endpoint,
    form,
    vendors: manifest.vendors,
  });
  if (example === undefined) {
    throw new ToolInputError(`No request is documented for ${quotedName(endpoint)}.`);
  }
  const article = docs.index.article(example.articleId);
  const head =
    article === undefined ? quotedName(endpoint) : `${quotedName(endpoint)} of ${factsOf(article)}`;
  const holes =
    example.placeholders.length === 0 ? '' : `Placeholders:\n${placeholderLines(example)}`;
  const note = languageNote(languageId);
  const room = maxBytes - quoteBytes - 20 - bytesOf([head, holes, note].join('\n\n'));
  const code = quoted(fitted(example.text, Math.max(400, room)), 'reference');
  return [head, note, code, holes].filter(Boolean).join('\n\n');
}

/** The key of the one endpoint that is meant. Throws ToolInputError naming those it may be. */
function endpointKey(name: string, { reference }: ToolDocs): string {
  const keys = reference.lookup(name).flatMap(({ kind, key, api }) => {
    if (kind === 'endpoint') return [key];
    return kind === 'api-name' && api !== undefined ? [api] : [];
  });
  const [key] = keys;
  if (key !== undefined) return key;
  const near = reference
    .nearNames(name.slice(0, 200), 20)
    .filter(known => reference.symbols.endpointsByKey(known).length > 0)
    .slice(0, 5)
    .map(known => quotedName(known));
  throw new ToolInputError(
    `No such endpoint is documented.${near.length > 0 ? ` Near it: ${near.join(', ')}.` : ''} ` +
      'Find endpoints with search_docs or look_up.',
  );
}

function placeholderLines({ placeholders }: Example): string {
  return placeholders
    .slice(0, 40)
    .map(({ name, hint, choices, default: value }) => {
      const facts = [
        hint === undefined ? '' : quotedName(hint, 160),
        choices === undefined
          ? ''
          : `one of ${choices
              .slice(0, 12)
              .map(it => quotedName(it, 40))
              .join(', ')}`,
        value === undefined ? '' : `default ${quotedName(value, 80)}`,
      ].filter(Boolean);
      return `- ${quotedName(name, 60)}${facts.length > 0 ? `: ${facts.join('; ')}` : ''}`;
    })
    .join('\n');
}

/** Said where the language asked for is none of those there are. */
function languageNote(languageId: string): string {
  if (hasLanguage(languageId)) return '';
  const named = `There are no examples in ${quotedName(languageId, 40)}; this is HTTP.`;
  return `${named} Languages: ${exampleLanguages.join(', ')}.`;
}
