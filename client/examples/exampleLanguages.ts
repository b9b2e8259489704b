/** A document by what tells its language. */
interface LanguageHint {
  readonly languageId: string;
  readonly uri: { readonly path: string };
}

/**
 * The language id examples for a document are asked in. Request files are `http` also where no
 * extension has told the editor so.
 */
export function languageOf({ languageId, uri }: LanguageHint): string {
  return languageId === 'plaintext' && /\.(?:http|rest)$/i.test(uri.path) ? 'http' : languageId;
}

const names: Readonly<Record<string, string>> = {
  http: 'HTTP (.http)',
  shellscript: 'curl',
  json: 'JSON',
  yaml: 'YAML',
  javascript: 'JavaScript',
  typescript: 'TypeScript',
  python: 'Python',
  go: 'Go',
  java: 'Java',
  php: 'PHP',
  csharp: 'C#',
  ruby: 'Ruby',
  kotlin: 'Kotlin',
  swift: 'Swift',
  rust: 'Rust',
  powershell: 'PowerShell',
  markdown: 'Markdown',
};

/** How a language is called in lists; an id nobody named stands for itself. */
export function languageName(id: string): string {
  return names[id] ?? id;
}
