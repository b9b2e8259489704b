/** How a language writes comments and strings, as far as a look around the cursor must know it. */

/**
 * How a text is read: `code` has keys in brackets, `yaml` by indentation, `settings` are `key = value`
 * lines, `http` is a request file, `prose` is for people (Markdown, TeX), `log` is what programs
 * print, `style` is CSS and `silent` a language whose words are never a request's.
 */
export type TextKind =
  'code' | 'yaml' | 'settings' | 'http' | 'shell' | 'prose' | 'log' | 'style' | 'silent';

export interface Language {
  readonly kind: TextKind;
  /** What starts a comment that runs to the end of the line. */
  readonly lineComments: readonly string[];
  readonly blockComments: readonly (readonly [string, string])[];
  /** Characters that open and close a string. */
  readonly quotes: string;
  /** Those of `quotes` whose strings may run over lines. */
  readonly longQuotes: string;
  /** Those of `quotes` whose strings know no escapes and no holes. */
  readonly rawQuotes: string;
  /** Whether three quotes open a string that runs over lines. */
  readonly tripleQuotes: boolean;
  /** Whether `#` before a quote, or `r#`, makes a string that only the same quote and `#` close. */
  readonly hashQuotes: boolean;
  /** Whether `<<NAME` opens a string up to a line that holds NAME. */
  readonly heredocs: boolean;
  /** What opens a hole for code in a string, where quotes may stand in it as everywhere: `${`; '' for none. */
  readonly hole: '' | '${' | '#{' | '\\(';
  /** Whether `/…/` where a value may begin is a pattern, in which quotes and `//` are its own. */
  readonly patterns: boolean;
  /** Whether `=>` parts a key from its value (rather than writing a function). */
  readonly arrowPairs: boolean;
  /** Whether braces hold nothing but pairs, so that a lone string in them is a key being typed. */
  readonly isJson: boolean;
  /** Whether a call may name its arguments with a colon; elsewhere `(name: X)` declares a type. */
  readonly colonArguments: boolean;
  /** Whether a dot clings to the sign of a pair: Haskell's `"key" .= value` and `object .: "key"`. */
  readonly dotPairs: boolean;
  /** Whether a name behind a colon is a key and a call around it reads it: `{:key value}`, `(:key map)`. */
  readonly colonNames: boolean;
  /** Whether a literal's type may begin in lower case: Go's `cert := certRequest{…}`. */
  readonly lowerTypes: boolean;
  /** Whether calls are written `[receiver name:argument]`. */
  readonly messageSends: boolean;
  /** Whether blocks are told by indentation. */
  readonly indents: boolean;
}
