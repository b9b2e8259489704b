/** The languages an example can be written in. */
import type { ExampleLanguage } from './language';
import { javascriptAxios, typescriptAxios } from './languages/axios';
import { csharp } from './languages/csharp';
import { dart } from './languages/dart';
import { json, yaml } from './languages/data';
import { go } from './languages/go';
import { http } from './languages/http';
import { java } from './languages/java';
import { javascript, typescript } from './languages/javascript';
import { objectiveC } from './languages/objectiveC';
import { javaOkHttp, kotlin } from './languages/okhttp';
import { php } from './languages/php';
import { powershell } from './languages/powershell';
import { python } from './languages/python';
import { ruby } from './languages/ruby';
import { rust } from './languages/rust';
import { shell } from './languages/shell';
import { swift } from './languages/swift';

/** In the order they are offered when the file's own language has none. */
export const languages: readonly ExampleLanguage[] = [
  http,
  shell,
  json,
  yaml,
  javascript,
  javascriptAxios,
  typescript,
  typescriptAxios,
  python,
  go,
  java,
  javaOkHttp,
  php,
  csharp,
  ruby,
  kotlin,
  swift,
  dart,
  objectiveC,
  rust,
  powershell,
];

/** Ids of files in which one of the languages is at home. */
const aliases: Readonly<Record<string, string>> = {
  rest: 'http',
  bash: 'shellscript',
  sh: 'shellscript',
  shell: 'shellscript',
  zsh: 'shellscript',
  curl: 'shellscript',
  jsonc: 'json',
  json5: 'json',
  jsonl: 'json',
  dockercompose: 'yaml',
  yml: 'yaml',
  js: 'javascript',
  ts: 'typescript',
  javascriptreact: 'javascript',
  typescriptreact: 'typescript',
  vue: 'javascript',
  svelte: 'javascript',
  html: 'javascript',
  py: 'python',
  'c#': 'csharp',
  cs: 'csharp',
  rb: 'ruby',
  kt: 'kotlin',
  groovy: 'java',
  rs: 'rust',
  objc: 'objective-c',
  objectivec: 'objective-c',
  'objective-cpp': 'objective-c',
  ps1: 'powershell',
  pwsh: 'powershell',
};

/** Client libraries that a file's own imports ask for instead of the language's first. */
const variants: readonly (readonly [id: string, library: RegExp, variant: string])[] = [
  ['javascript', /\bfrom\s+['"]axios['"]|\brequire\(['"]axios['"]\)/, 'javascript-axios'],
  ['typescript', /\bfrom\s+['"]axios['"]|\brequire\(['"]axios['"]\)/, 'typescript-axios'],
  ['java', /^\s*import\s+okhttp3\./m, 'java-okhttp'],
];

/**
 * The language for a file of this language id, with the library the file already uses; HTTP where
 * none fits.
 */
export function languageFor(languageId: string, document = ''): ExampleLanguage {
  const id = ownId(languageId);
  const [, , variant] = variants.find(([own, used]) => own === id && used.test(document)) ?? [];
  return languages.find(language => language.id === (variant ?? id)) ?? http;
}

/** Whether examples are written in this language, by its id or another name of it. */
export function hasLanguage(languageId: string): boolean {
  const id = ownId(languageId);
  return languages.some(language => language.id === id);
}

/** The id of the language in which a file of another id has its examples, e.g. of `jsonc` or `vue`. */
export function exampleLanguageOf(languageId: string): string | undefined {
  const id = ownId(languageId);
  return languages.find(language => language.id === id)?.id;
}

function ownId(languageId: string): string | undefined {
  const name = languageId.toLowerCase();
  return Object.hasOwn(aliases, name) ? aliases[name] : name;
}
