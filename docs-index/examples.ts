/** Endpoint + language → example requests whose holes are named placeholders. */
import type { Example, ExampleForm, Placeholder } from './answers';
import { concreteRequest, replaceSentinels, type Values } from './examples/concrete';
import { languageFor, languages, type ExampleLanguage } from './examples/languages';
import { requestTemplate } from './examples/requestTemplate';
import { holesOf, type Hole, type RequestTemplate } from './examples/template';
import type { Endpoint } from './reference';
import type { Symbols } from './symbols';

export interface ExampleQuery {
  /** VS Code language id, e.g. `python`, `http`, `shellscript`, `json`. */
  readonly languageId: string;
  /** Only the endpoints of this article. */
  readonly articleId?: string;
  /** Only this endpoint. */
  readonly endpoint?: string;
  /** Both forms if absent. */
  readonly form?: ExampleForm;
  /** Placeholder values to put into `text`. */
  readonly values?: Values;
}

/** Language ids an example can be written in; others get `http`. */
export const exampleLanguages: readonly string[] = languages.map(language => language.id);

const forms: readonly ExampleForm[] = ['minimal', 'full'];

/**
 * All example requests that fit the query, minimal before full, in document order; empty if no
 * endpoint fits. In `text`, a placeholder without value or default stands as `{{name}}`.
 */
export function makeExamples(symbols: Symbols, query: ExampleQuery): Example[] {
  const language = languageFor(query.languageId);
  const seen = new Set<string>();
  return symbols.endpoints
    .filter(endpoint => endpoint.method !== '')
    .filter(endpoint => !query.articleId || endpoint.articleId === query.articleId)
    .filter(endpoint => !query.endpoint || endpoint.key === query.endpoint)
    .filter(({ key }) => !seen.has(key) && seen.add(key))
    .flatMap(endpoint =>
      (query.form ? [query.form] : forms).map(form =>
        makeExample({ endpoint, symbols, language, form, values: query.values ?? {} }),
      ),
    );
}

function makeExample(given: {
  readonly endpoint: Endpoint;
  readonly symbols: Symbols;
  readonly language: ExampleLanguage;
  readonly form: ExampleForm;
  readonly values: Values;
}): Example {
  const { endpoint, language, form } = given;
  const template = requestTemplate(endpoint, given.symbols, form);
  const holes = holesOf(template);
  const defaults = holes.flatMap(({ name, default: value }) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return {
    id: `${endpoint.key} ${language.id} ${form}`,
    title: endpoint.title,
    endpoint: endpoint.key,
    method: endpoint.method,
    path: endpoint.path,
    host: template.host.default ?? '',
    form,
    articleId: endpoint.articleId,
    placeholders: holes.map(placeholderOf),
    text: textOf(template, language, { ...Object.fromEntries(defaults), ...given.values }),
    snippet: snippetOf(template, language),
  };
}

function placeholderOf(hole: Hole): Placeholder {
  const { name, hint, choices, default: value } = hole;
  return {
    name,
    ...(hint && { hint }),
    ...(choices && { choices }),
    ...(value !== undefined && { default: value }),
  };
}

function textOf(template: RequestTemplate, language: ExampleLanguage, values: Values): string {
  const text = language.write(concreteRequest(template, values));
  return replaceSentinels(text, holesOf(template), hole => `{{${hole.name}}}`);
}

/** LSP snippet syntax: `\`, `$` and `}` mean something in it. */
const escapeSnippet = (text: string): string => text.replaceAll(/[\\$}]/g, '\\$&');

function snippetOf(template: RequestTemplate, language: ExampleLanguage): string {
  const text = language.write(concreteRequest(template, {}));
  const stops = new Map<number, number>();
  const stopOf = (index: number): number => {
    const stop = stops.get(index) ?? stops.size + 1;
    stops.set(index, stop);
    return stop;
  };
  const write = (hole: Hole, index: number): string => {
    const stop = stopOf(index);
    const choices = hole.choices?.map(choice => choice.replaceAll(/[\\,|$}]/g, '\\$&'));
    return choices && choices.length > 1
      ? `\${${stop}|${choices.join(',')}|}`
      : `\${${stop}:${escapeSnippet(hole.default ?? hole.name)}}`;
  };
  return replaceSentinels(text, holesOf(template), write, escapeSnippet);
}
