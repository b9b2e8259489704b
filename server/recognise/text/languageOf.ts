/** Finds a language by its id, by another name for it, or by the ending of a file. */
import type { Language } from './language';
import { languages, plain, slash } from './languages';

/** Names by which other editors and file endings call the same languages. */
const otherNames: Readonly<Record<string, string>> = {
  sh: 'shellscript',
  bash: 'shellscript',
  zsh: 'shellscript',
  fish: 'shellscript',
  console: 'shellscript',
  shell: 'shellscript',
  ps1: 'powershell',
  yml: 'yaml',
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  ts: 'typescript',
  jsx: 'javascriptreact',
  tsx: 'typescriptreact',
  py: 'python',
  rb: 'ruby',
  kt: 'kotlin',
  kts: 'kotlin',
  ex: 'elixir',
  exs: 'elixir',
  hs: 'haskell',
  clj: 'clojure',
  cljs: 'clojure',
  tf: 'terraform',
  rest: 'http',
  env: 'dotenv',
  conf: 'ini',
  cfg: 'ini',
  gql: 'graphql',
  ndjson: 'jsonl',
  md: 'markdown',
  rst: 'restructuredtext',
  tex: 'latex',
  txt: 'plaintext',
  out: 'log',
};

/**
 * The traits of a language id, or of the file's ending where the editor calls it plain text; C-like
 * code for one that is not known.
 */
export function languageOf(languageId: string, fileName = ''): Language {
  if (languageId === 'plaintext' || languageId === '') {
    return (
      find(/\.([a-z0-9]{1,12})$/i.exec(fileName)?.[1] ?? '') ?? languages['plaintext'] ?? plain
    );
  }
  return find(languageId) ?? slash;
}

/** The language id that another name stands for: of the `ts` of a Markdown fence `typescript`. */
export function languageIdOf(name: string): string {
  const lower = name.toLowerCase();
  // Object.hasOwn keeps a name such as `constructor` from finding Object's own members.
  return Object.hasOwn(otherNames, lower) ? (otherNames[lower] ?? lower) : lower;
}

function find(name: string): Language | undefined {
  const known = languageIdOf(name);
  return Object.hasOwn(languages, known) ? languages[known] : undefined;
}
