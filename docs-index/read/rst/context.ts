/** What is known of a text while it is converted. */
export interface RstContext {
  /** Marks of titles in the order of their first appearance. */
  readonly marks: string[];
  /** Addresses by the names of their targets, in lower case. */
  readonly targets: ReadonlyMap<string, string>;
  /** Titles by the labels above them, in lower case. */
  readonly labels: ReadonlyMap<string, string>;
  /** Texts by the names of their substitutions. */
  readonly substitutions: ReadonlyMap<string, string>;
  /** Texts of files that the text includes or takes descriptions of parameters from. */
  readonly files: ReadonlyMap<string, string>;
  /** Language of code that does not say. */
  readonly language: string;
  readonly depth: number;
}
