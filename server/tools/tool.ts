import type { SearchQuery } from '../../docs-index/answers';
import type { DocsIndex } from '../../docs-index/answer/docsIndex';

/** A question that a model asks. What it may hold is said once, in `inputs`. */
export interface AgentTool {
  /** `{verb}_{noun}`, as models expect it. */
  readonly name: string;
  readonly title: string;
  /** English, for the model: what it does, what comes back, when to use it and when not. */
  readonly description: string;
  readonly inputs: Readonly<Record<string, ToolParameter>>;
  /** Documents of a search server that the answer needs; absent where it never does. */
  readonly reach?: (input: ToolInput) => ToolReach;
  /** The answer as text of at most `maxBytes` bytes, or a little more: what is over is cut. */
  readonly run: (input: ToolInput, docs: ToolDocs, maxBytes: number) => string;
}

/** What a search server is asked for a tool. */
export type ToolReach =
  | { readonly kind: 'query'; readonly query: SearchQuery }
  | { readonly kind: 'ids'; readonly ids: readonly string[] };

/** One parameter of a tool. */
export interface ToolParameter {
  readonly type: 'string' | 'integer';
  readonly description: string;
  readonly isRequired?: boolean;
  readonly choices?: readonly string[];
  /** Of an integer. */
  readonly range?: readonly [least: number, most: number];
  /** What stands in the error where it is missing or wrong. */
  readonly example: string | number;
  /** Names that models invent for it. */
  readonly aliases?: readonly string[];
}

/** An input that was checked: every key is a parameter of the tool, every value of its type. */
export type ToolInput = Readonly<Record<string, string | number | undefined>>;

/** The documents a tool answers from. */
export interface ToolDocs {
  readonly index: DocsIndex;
  /** What look-ups answer from; while indexing it may lag behind the index. */
  readonly reference: DocsIndex;
  /** What an answer should begin with: that indexing is not finished, say. */
  readonly note?: string;
}

/** What a model did wrong, in a sentence that tells it what to do. */
export class ToolInputError extends Error {}

/** A text parameter that is known to be there. */
export function textInput(input: ToolInput, name: string): string {
  return String(input[name] ?? '');
}

/** A number, or what stands for it where it is not given. */
export function numberInput(input: ToolInput, name: string, fallback: number): number {
  const value = input[name];
  return typeof value === 'number' ? value : fallback;
}
