/** Endpoint + language → example requests whose holes are named placeholders. */
import type { Example, ExampleForm } from './answers';
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
}

/** Languages an example can be written in; others get `http`. */
export const exampleLanguages: readonly string[] = ['http', 'shellscript', 'json'];

/** All example requests that fit the query, in document order. Empty if no endpoint fits. */
export function makeExamples(symbols: Symbols, query: ExampleQuery): Example[] {
  void symbols;
  void query;
  return [];
}

/** Puts values into an example's text; a name without a value keeps its placeholder. */
export function fillExample(example: Example, values: Readonly<Record<string, string>>): string {
  void values;
  return example.text;
}
