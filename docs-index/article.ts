/**
 * The one record that is read, indexed, hovered and shown. Everything a source format knows of a
 * document is turned into this; nothing downstream knows which format it came from.
 */

import type { DeclaredNames } from './docName';
import type { DeclaredReference, HoverRule } from './reference';

/** What an article is, as facets, icons and ranking tell them apart. */
export type ArticleKind = 'kb' | 'ticket' | 'qa' | 'reference';

export const articleKinds: readonly ArticleKind[] = ['kb', 'ticket', 'qa', 'reference'];

/** Where a record begins: the source file as given by the user, and the 1-based line in it. */
export interface SourceLocation {
  readonly path: string;
  readonly line: number;
}

/** One turn of a support conversation. */
export interface Turn {
  readonly role: 'customer' | 'agent';
  readonly text: string;
}

/** A support ticket taken apart, so that its answer can be shown before the small talk. */
export interface Ticket {
  readonly question: string;
  /** The agent's telling sentences in order, greeting and waiting left out; empty if unanswered. */
  readonly answers: readonly string[];
  readonly conversation: readonly Turn[];
  /** The automatic root-cause label, often wrong: never an answer. */
  readonly rootCause?: string;
}

/** A document as it is indexed and shown. */
export interface Article {
  /** Stable name of the record, free of machine paths: file stem, `/`, number or position in it. */
  readonly id: string;
  readonly title: string;
  readonly kind: ArticleKind;
  /** The product or section the source files it under, as written there; '' if it names none. */
  readonly category: string;
  /** The way to the page from the product down, without the page's own title. */
  readonly breadcrumb: readonly string[];
  /** The whole text as Markdown, boilerplate removed, JSON indented, secrets masked. */
  readonly body: string;
  readonly source: SourceLocation;
  /**
   * The line of the file, 1-based, in which `body` begins, where its lines are those of the file:
   * for problems found in the body. It is not kept.
   */
  readonly bodyLine?: number;
  /** The same for each line of `body`, where reading has changed them: found when it is asked for. */
  readonly bodyLines?: () => readonly number[];
  /** The record's own number where the format has one, e.g. 8948. */
  readonly number?: number;
  /** http(s) address of the original page. */
  readonly url?: string;
  /** Date of the last update as `YYYY-MM-DD`. */
  readonly updated?: string;
  /** Of a source that cannot be reached now: when it was read, ISO 8601. It is not kept. */
  readonly asOf?: string;
  readonly tags?: readonly string[];
  readonly ticket?: Ticket;
  /** Error codes and messages the front matter of a native page declares it documents. */
  readonly errors?: DeclaredErrors;
  /** The operation the front matter of a native page declares it documents. */
  readonly operation?: DeclaredOperation;
  /** What the names are that the front matter of a native page declares it lists. */
  readonly names?: DeclaredNames;
  /** All that it documents, where its format says so exactly and nothing has to be found. */
  readonly declared?: DeclaredReference;
}

/** What a native page says of the error it documents: see README, "Write your own docs". */
export interface DeclaredErrors {
  readonly codes: readonly string[];
  /** Messages as the server writes them, `<...>` where they vary. */
  readonly messages: readonly string[];
  readonly product?: string;
  /** When a hover may show it, if not always: see `HoverRule`. */
  readonly hover?: HoverRule;
}

/** What a native page says of the operation (or signed structure) it documents. */
export interface DeclaredOperation {
  /** Short name, e.g. `stat`, `put-policy`. */
  readonly name?: string;
  /** `METHOD /path` as documented; absent for a structure that is not sent on its own. */
  readonly endpoint?: string;
  /** Host with scheme, e.g. `https://rs.qiniuapi.com`. */
  readonly host?: string;
}

/**
 * One thing a person should know about a source: what is wrong, where, and what was done about it.
 * The rest of the file is still read.
 */
export interface Problem {
  readonly path: string;
  /** 1-based; 1 where the whole file is meant. */
  readonly line: number;
  readonly message: string;
}

/** An error a person must fix, whose message reads well alone. Everything else thrown is a bug. */
export class UserError extends Error {
  override readonly name: string = 'UserError';
}

/** Whether an error is for a person; a bundle that is loaded later has a class of its own. */
export function isUserError(error: unknown): error is Error {
  return error instanceof Error && error.name === 'UserError';
}

/** An error as the end of a sentence. */
export function reasonText(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\.$/, '');
}
