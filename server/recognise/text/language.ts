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

const slashComments: Partial<Language> = {
  lineComments: ['//'],
  blockComments: [['/*', '*/']],
};
const hashComments: Partial<Language> = { lineComments: ['#'] };
const sgmlComments: Partial<Language> = { blockComments: [['<!--', '-->']] };

/** C-like code without comments. */
export const plain: Language = {
  kind: 'code',
  lineComments: [],
  blockComments: [],
  quotes: '"\'',
  longQuotes: '',
  rawQuotes: '',
  tripleQuotes: false,
  hashQuotes: false,
  heredocs: false,
  hole: '',
  arrowPairs: false,
  isJson: false,
  colonArguments: false,
  dotPairs: false,
  colonNames: false,
  lowerTypes: false,
  messageSends: false,
  indents: false,
};
/** C-like code. */
export const slash: Language = { ...plain, ...slashComments };
const hash: Language = { ...plain, ...hashComments };
const script: Language = { ...slash, quotes: '"\'`', longQuotes: '`' };
const markup: Language = {
  ...script,
  blockComments: [
    ['<!--', '-->'],
    ['/*', '*/'],
  ],
};
const shell: Language = {
  ...hash,
  kind: 'shell',
  quotes: '"\'`',
  longQuotes: '"\'',
  heredocs: true,
};

/** Traits by language id. */
export const languages: Readonly<Record<string, Language>> = {
  javascript: script,
  javascriptreact: script,
  typescript: script,
  typescriptreact: script,
  json: { ...slash, quotes: '"', isJson: true },
  jsonc: { ...slash, quotes: '"', isJson: true },
  jsonl: { ...plain, quotes: '"', isJson: true },
  json5: slash,
  go: { ...script, rawQuotes: '`', lowerTypes: true },
  java: { ...slash, tripleQuotes: true },
  kotlin: { ...slash, tripleQuotes: true, hole: '${' },
  scala: { ...slash, tripleQuotes: true, arrowPairs: true },
  groovy: { ...slash, tripleQuotes: true, hole: '${' },
  swift: {
    ...slash,
    colonArguments: true,
    quotes: '"',
    tripleQuotes: true,
    hashQuotes: true,
    hole: '\\(',
  },
  dart: { ...slash, colonArguments: true, tripleQuotes: true, hole: '${' },
  rust: { ...slash, quotes: '"', longQuotes: '"', hashQuotes: true },
  'objective-c': { ...slash, messageSends: true },
  'objective-cpp': { ...slash, messageSends: true },
  csharp: { ...slash, colonArguments: true, quotes: '"', longQuotes: '', tripleQuotes: true },
  php: {
    ...slash,
    lineComments: ['//', '#'],
    longQuotes: '"\'',
    heredocs: true,
    arrowPairs: true,
    colonArguments: true,
  },
  python: { ...hash, tripleQuotes: true, indents: true },
  ruby: {
    ...hash,
    heredocs: true,
    hole: '#{',
    arrowPairs: true,
    colonArguments: true,
    longQuotes: '"\'',
  },
  perl: { ...hash, heredocs: true, arrowPairs: true, longQuotes: '"\'' },
  elixir: {
    ...hash,
    tripleQuotes: true,
    arrowPairs: true,
    colonArguments: true,
    hole: '#{',
  },
  r: hash,
  powershell: { ...hash, blockComments: [['<#', '#>']], longQuotes: '"\'' },
  shellscript: shell,
  bat: { ...plain, kind: 'shell', lineComments: ['rem ', 'REM ', '::'] },
  dockerfile: { ...shell, kind: 'shell' },
  makefile: { ...hash, kind: 'shell' },
  yaml: { ...hash, kind: 'yaml', longQuotes: '"\'' },
  dockercompose: { ...hash, kind: 'yaml', longQuotes: '"\'' },
  toml: { ...hash, kind: 'settings', tripleQuotes: true },
  ini: { ...plain, kind: 'settings', lineComments: ['#', ';'] },
  properties: { ...plain, kind: 'settings', lineComments: ['#', '!'], quotes: '"' },
  dotenv: { ...hash, kind: 'settings' },
  terraform: { ...slash, lineComments: ['#', '//'] },
  http: { ...plain, kind: 'http', lineComments: ['#', '//'], quotes: '"' },
  lua: { ...plain, lineComments: ['--'], blockComments: [['--[[', ']]']] },
  haskell: {
    ...plain,
    lineComments: ['--'],
    blockComments: [['{-', '-}']],
    quotes: '"',
    dotPairs: true,
  },
  sql: { ...plain, kind: 'silent', lineComments: ['--'], blockComments: [['/*', '*/']] },
  graphql: { ...hash, kind: 'silent' },
  proto3: { ...slash, kind: 'silent' },
  proto: { ...slash, kind: 'silent' },
  erlang: { ...plain, lineComments: ['%'], quotes: '"' },
  clojure: {
    ...plain,
    lineComments: [';'],
    quotes: '"',
    longQuotes: '"',
    colonNames: true,
  },
  lisp: { ...plain, lineComments: [';'], quotes: '"', longQuotes: '"' },
  vb: { ...plain, lineComments: ["'"], quotes: '"' },
  html: markup,
  vue: markup,
  svelte: markup,
  xml: { ...plain, ...sgmlComments },
  css: { ...slash, kind: 'style', lineComments: [] },
  scss: { ...slash, kind: 'style' },
  less: { ...slash, kind: 'style' },
  stylus: { ...slash, kind: 'style' },
  markdown: { ...plain, ...sgmlComments, kind: 'prose', quotes: '"`' },
  mdx: { ...plain, ...sgmlComments, kind: 'prose', quotes: '"`' },
  restructuredtext: { ...plain, kind: 'prose', quotes: '"`' },
  asciidoc: { ...plain, kind: 'prose', quotes: '"`' },
  latex: { ...plain, kind: 'prose', lineComments: ['%'], quotes: '"' },
  tex: { ...plain, kind: 'prose', lineComments: ['%'], quotes: '"' },
  bibtex: { ...plain, kind: 'silent' },
  csv: { ...plain, kind: 'log' },
  tsv: { ...plain, kind: 'log' },
  log: { ...plain, kind: 'log' },
  plaintext: { ...plain, kind: 'log' },
  diff: { ...plain, kind: 'log' },
  output: { ...plain, kind: 'log' },
};

/** JSON as it stands inside a string of another language: quotes may be written `\"`. */
export const embeddedJson: Language = { ...plain, quotes: '"\'', isJson: true };
