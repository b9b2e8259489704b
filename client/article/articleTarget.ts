/** An article a command was asked to act on. */
export interface ArticleTarget {
  readonly id: string;
  readonly toSide: boolean;
  /** Anchor of the heading to open it at; absent for its beginning. */
  readonly section?: string;
}

const longestId = 500;

/**
 * The article meant by a command's argument, wherever the command was called from: an id, the
 * context of a webview menu, a tree item, a link in a hover. Undefined for anything else; links in
 * documents can pass whatever they like, so an id is text of sane length and nothing more.
 */
export function readArticleTarget(argument: unknown): ArticleTarget | undefined {
  if (typeof argument === 'string') return targetOf(argument, false);
  if (typeof argument !== 'object' || argument === null) return undefined;
  const id = firstText(argument, ['articleId', 'id']);
  const toSide = 'toSide' in argument && argument.toSide === true;
  const target = id === undefined ? undefined : targetOf(id, toSide);
  const section = firstText(argument, ['section']);
  return target && section !== undefined && isSane(section) ? { ...target, section } : target;
}

/** What an example is wanted of; nothing set means that the person picks it. */
export interface ExampleTarget {
  readonly articleId?: string;
  readonly endpoint?: string;
}

/** The same for a command that inserts an example: an article's id or an endpoint's key. */
export function readExampleTarget(argument: unknown): ExampleTarget {
  if (typeof argument === 'object' && argument !== null) {
    const endpoint = firstText(argument, ['endpoint']);
    if (endpoint !== undefined && isSane(endpoint)) return { endpoint };
  }
  const target = readArticleTarget(argument);
  return target === undefined ? {} : { articleId: target.id };
}

/** A code block of an article, counted from 0. */
export interface BlockTarget {
  readonly id: string;
  readonly block: number;
}

/** The query of a link to a code block, as `readBlockTarget` reads it. */
export function blockQuery({ id, block }: BlockTarget): string {
  return `${block}:${id}`;
}

/** The block a link means; undefined if it is no such link. */
export function readBlockTarget(query: string): BlockTarget | undefined {
  const [, block, id] = /^(\d{1,4}):(.{1,500})$/.exec(query) ?? [];
  return id === undefined ? undefined : { id, block: Number(block) };
}

/** Words to search for that a command was given, or undefined. */
export function readSearchWords(argument: unknown): string | undefined {
  const words =
    typeof argument === 'object' && argument !== null ? firstText(argument, ['query']) : argument;
  if (typeof words !== 'string' || words.trim() === '') return undefined;
  return words.trim().slice(0, 1000);
}

function targetOf(id: string, toSide: boolean): ArticleTarget | undefined {
  return isSane(id) ? { id, toSide } : undefined;
}

function isSane(text: string): boolean {
  return text !== '' && text.length <= longestId && !/\p{Cc}/u.test(text);
}

function firstText(value: object, names: readonly string[]): string | undefined {
  const fields = new Map(Object.entries(value));
  return names
    .map(name => fields.get(name) as unknown)
    .find((text): text is string => typeof text === 'string');
}
