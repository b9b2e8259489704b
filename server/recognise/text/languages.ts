/** The languages we know, each by how it writes comments and strings. */
import type { Language } from './language';

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
  patterns: false,
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
const script: Language = { ...slash, quotes: '"\'`', longQuotes: '`', patterns: true };
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
  go: { ...script, patterns: false, rawQuotes: '`', lowerTypes: true },
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
    patterns: true,
  },
  perl: { ...hash, patterns: true, heredocs: true, arrowPairs: true, longQuotes: '"\'' },
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
