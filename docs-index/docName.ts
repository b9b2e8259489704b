/**
 * Names that code is full of and that are neither endpoint nor field: processing operations, variables,
 * hosts, methods of SDKs, commands of tools.
 */

/**
 * What a name is: a processing `operation` written into a URL, a `variable` that the service fills in, a
 * `host`, a `method` or class of an SDK, a `command` of a tool, another `term`.
 */
export type NameRole = 'operation' | 'variable' | 'host' | 'method' | 'command' | 'term';

export const nameRoles: readonly NameRole[] = [
  ...(['operation', 'variable', 'host', 'method', 'command', 'term'] as const),
];

/** What a native page says of the names it lists: see README, "Write your own docs". */
export interface DeclaredNames {
  readonly role: NameRole;
  /** Ids of the languages they belong to; empty if they are nobody's own. */
  readonly languages: readonly string[];
}

/** One argument of a processing operation: `/w/<Width>`, `/<Mode>`, `/strip`. */
export interface NameArgument {
  /** What stands before its value, e.g. `w`; '' for a value told by its place alone. */
  readonly name: string;
  /** What its value is called, e.g. `Width`; '' for a flag. */
  readonly value: string;
  /** Whether the value may come again and again: `/<EncodedURL>…`. */
  readonly isRepeated: boolean;
  readonly required: boolean;
  readonly description: string;
  /** The closed list of its values, if the page gives one. */
  readonly values: readonly { readonly value: string; readonly meaning: string }[];
}

/** One documented name. */
export interface DocName {
  /** As code has it: `imageView2`, `$(etag)`, `up-z2.qiniup.com`, `BucketManager.stat`. */
  readonly key: string;
  readonly role: NameRole;
  /** Markdown. */
  readonly description: string;
  /** Ids of the languages it belongs to; absent if it is nobody's own. */
  readonly languages?: readonly string[];
  /** Key of the endpoint behind it, as its row names it. */
  readonly api?: string;
  /** Of an operation, in the order in which they are documented. */
  readonly arguments?: readonly NameArgument[];
  readonly articleId: string;
  /** 1-based line in the article's body. */
  readonly line: number;
}
