/** Parses examples with real grammars (tree-sitter), the data formats with their own parsers. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse as parseYaml } from 'yaml';
import type * as treeSitter from '@vscode/tree-sitter-wasm';
import { requestsIn } from './httpClient';

const require = createRequire(import.meta.url);

/** Where the grammar of an example language is; the second package has what the first lacks. */
const grammarFiles: Readonly<Record<string, string>> = {
  shellscript: '@vscode/tree-sitter-wasm/wasm/tree-sitter-bash.wasm',
  javascript: '@vscode/tree-sitter-wasm/wasm/tree-sitter-javascript.wasm',
  'javascript-axios': '@vscode/tree-sitter-wasm/wasm/tree-sitter-javascript.wasm',
  typescript: '@vscode/tree-sitter-wasm/wasm/tree-sitter-typescript.wasm',
  'typescript-axios': '@vscode/tree-sitter-wasm/wasm/tree-sitter-typescript.wasm',
  python: '@vscode/tree-sitter-wasm/wasm/tree-sitter-python.wasm',
  go: '@vscode/tree-sitter-wasm/wasm/tree-sitter-go.wasm',
  java: '@vscode/tree-sitter-wasm/wasm/tree-sitter-java.wasm',
  'java-okhttp': '@vscode/tree-sitter-wasm/wasm/tree-sitter-java.wasm',
  php: '@vscode/tree-sitter-wasm/wasm/tree-sitter-php.wasm',
  csharp: '@vscode/tree-sitter-wasm/wasm/tree-sitter-c-sharp.wasm',
  ruby: '@vscode/tree-sitter-wasm/wasm/tree-sitter-ruby.wasm',
  rust: '@vscode/tree-sitter-wasm/wasm/tree-sitter-rust.wasm',
  powershell: '@vscode/tree-sitter-wasm/wasm/tree-sitter-powershell.wasm',
  kotlin: 'tree-sitter-wasms/out/tree-sitter-kotlin.wasm',
  swift: 'tree-sitter-wasms/out/tree-sitter-swift.wasm',
  dart: 'tree-sitter-wasms/out/tree-sitter-dart.wasm',
  'objective-c': 'tree-sitter-wasms/out/tree-sitter-objc.wasm',
};

/** Says what is wrong with a program; undefined if its grammar takes it. */
export type CheckSyntax = (text: string) => string | undefined;

/** Parsers for example languages, loaded one after another: they share one WebAssembly memory. */
export async function loadSyntax(
  languages: readonly string[],
): Promise<ReadonlyMap<string, CheckSyntax>> {
  const { Parser } = loadTreeSitter();
  await Parser.init();
  const checks = new Map<string, CheckSyntax>();
  for (const language of languages) checks.set(language, await syntaxOf(language));
  return checks;
}

async function syntaxOf(language: string): Promise<CheckSyntax> {
  if (language === 'json') return text => reasonOf(() => JSON.parse(text));
  if (language === 'yaml') return text => reasonOf(() => parseYaml(text));
  if (language === 'http') return checkHttp;
  const file = grammarFiles[language];
  if (file === undefined) throw new Error(`no grammar for ${language}`);
  const { Parser, Language } = loadTreeSitter();
  const parser = new Parser();
  parser.setLanguage(await Language.load(readFileSync(require.resolve(file))));
  return text => {
    const tree = parser.parse(text);
    if (tree === null) return 'not parsed';
    const { rootNode } = tree;
    const problem = rootNode.hasError ? (firstError(rootNode) ?? 'an error') : undefined;
    tree.delete();
    return problem;
  };
}

type TreeSitter = typeof treeSitter;
type SyntaxNode = treeSitter.Node;

function loadTreeSitter(): TreeSitter {
  // The package's own types describe what it exports.
  return require('@vscode/tree-sitter-wasm') as TreeSitter;
}

function firstError(node: SyntaxNode): string | undefined {
  if (node.isError || node.isMissing) {
    const { row, column } = node.startPosition;
    return `${row + 1}:${column + 1} ${node.text.slice(0, 60)}`;
  }
  for (const child of node.children) {
    const found = child?.hasError ? firstError(child) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function reasonOf(run: () => unknown): string | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function checkHttp(text: string): string | undefined {
  const requests = requestsIn(text);
  const isWhole = requests.every(({ url, headers }) => {
    return /^https?:\/\/\S+$/.test(url) && headers.every(([name]) => /^[\w-]+$/.test(name));
  });
  return requests.length === 1 && isWhole ? undefined : 'not one request';
}
