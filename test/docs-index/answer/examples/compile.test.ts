/** Examples among code that has their names, compiled in every language whose tool is here. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DocsIndex } from '../../../../docs-index/answer/docsIndex';
import { makeExamples } from '../../../../docs-index/answer/examples/examples';
import { examplePlaceAt } from '../../../../server/recognise/place/examplePlace';
import { docsOf } from '../../../docsOf';
import { cursorMark, insertSnippet } from '../../../expandSnippet';
import { albumManifest, albumPage } from './albumPage';
import { loadSyntax, type CheckSyntax } from './grammars';
import { runCommand, whyNotRun } from './runners';

let index: DocsIndex;
let syntax: ReadonlyMap<string, CheckSyntax>;

beforeAll(async () => {
  index = await docsOf({ 'album.md': albumPage }, albumManifest);
  syntax = await loadSyntax(['kotlin', 'dart', 'objective-c', 'swift']);
});

/** The document with the example at its `|` and what must stand at its top. */
function insert(marked: string, languageId: string): string {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const insertion = examplePlaceAt({ text, offset, languageId, uri: 'file:///app/file' });
  const { vendors } = index.manifest;
  const query = { languageId, form: 'minimal', vendors, insertion } as const;
  const [example] = makeExamples(index.symbols, query);
  const lines = insertSnippet(text, offset, example?.snippet ?? '')
    .replaceAll(cursorMark, '')
    .split('\n');
  for (const edit of [...(example?.edits ?? [])].toReversed()) {
    lines[edit.line] = edit.text + (lines[edit.line] ?? '');
  }
  return lines.join('\n');
}

/** What a command says of a file with this text; '' if nothing is wrong. */
async function complaint(text: string, file: string, command: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'compile-'));
  try {
    writeFileSync(join(folder, file), text);
    if (file.endsWith('.go')) writeFileSync(join(folder, 'go.mod'), 'module album\n\ngo 1.21\n');
    const [program = '', ...args] = command;
    return await runCommand(program, args, { cwd: folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const goHead = 'package main\n\nimport (\n\t"fmt"\n\t"strings"\n)\n\n';
const compiled: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'go, names and imports',
    `${goHead}func main() {\n\treq, res, body, answer := 1, 2, strings.ToUpper("a"), 4\n\t|\n\tfmt.Println(req, res, body, answer)\n}\n`,
    'main.go',
    ['go', 'vet', '.'],
  ],
  [
    'go, below a function, no imports',
    'package main\n\nfunc main() {}\n\nfunc slash(p string) string {\n\treturn p + `\\`\n}\n\n|\n',
    'main.go',
    ['go', 'vet', '.'],
  ],
  [
    'java, a method that declares nothing and has the names',
    'class Album {\n    void show(String request, int response) {\n        |\n        System.out.println(request + response);\n    }\n}\n',
    'Album.java',
    ['javac', 'Album.java'],
  ],
  [
    'java, a method that throws',
    'class Album {\n    void show() throws Exception {\n        |\n    }\n}\n',
    'Album.java',
    ['javac', 'Album.java'],
  ],
  [
    'python, a function with the names',
    'import os\n\ndef show(response, access_key):\n    |\n    return response, access_key\n',
    'album.py',
    ['python3', '-m', 'py_compile', 'album.py'],
  ],
  [
    'javascript, a function with the names',
    'async function show(accessKey) {\n  const response = 1;\n  |\n  return [response, accessKey];\n}\n',
    'album.mjs',
    [process.execPath, '--check', 'album.mjs'],
  ],
  [
    'php, a function with the names',
    '<?php\nfunction show($response) {\n    |\n    return $response;\n}\n',
    'album.php',
    ['php', '-l', 'album.php'],
  ],
  [
    'ruby, a method with the names',
    'def show(response)\n  |\n  response\nend\n',
    'album.rb',
    ['ruby', '-c', 'album.rb'],
  ],
];

describe('compiles where it lands', () => {
  for (const [name, marked, file, command] of compiled) {
    const languageId = name.split(',')[0] ?? '';
    const reason = whyNotRun(languageId);
    test.skipIf(reason !== undefined)(
      `${name}${reason === undefined ? '' : ` (${reason})`}`,
      async () => {
        expect(await complaint(insert(marked, languageId), file, command)).toBe('');
      },
    );
  }
});

describe('names and imports', () => {
  test('what the function has gets another name, and its own text stays', () => {
    const text = insert(
      'async function show() {\n  const response = 1;\n  |\n  return response;\n}\n',
      'javascript',
    );
    expect(text).toContain('const response2 = await fetch(');
    expect(text).toContain('console.log(response2.status, await response2.text());');
    expect(text).toMatch(/return response;\n\}\n$/);
  });

  test('an argument keeps its name, and another function’s names are free', () => {
    const text = insert('def other():\n    response = 1\n\ndef show(headers):\n    |\n', 'python');
    expect(text).toContain('response = requests.post(');
    expect(text).toContain('headers={');
  });

  test('imports are added once, in their order', () => {
    const kotlin = insert(
      'package a\n\nimport okhttp3.Request\n\nfun show() {\n    |\n}\n',
      'kotlin',
    );
    expect(kotlin).toContain(
      'import okhttp3.Request\nimport okhttp3.MediaType.Companion.toMediaType\nimport okhttp3.OkHttpClient\nimport okhttp3.RequestBody.Companion.toRequestBody\n',
    );
    expect(kotlin.match(/import okhttp3\.Request\n/g)).toHaveLength(1);
    const go = insert(
      `${goHead}func main() {\n\t|\n\tfmt.Println(strings.ToUpper("a"))\n}\n`,
      'go',
    );
    expect(go).toContain(
      'import (\n\t"fmt"\n\t"io"\n\t"log"\n\t"net/http"\n\t"os"\n\t"strings"\n)',
    );
  });

  test.each([
    [
      'dart',
      "import 'dart:io';\n\nFuture<void> show() async {\n  |\n}\n",
      "import 'package:http/http.dart' as http;",
    ],
    [
      'objective-c',
      '#import "Album.h"\n\nvoid show(void) {\n  |\n}\n',
      '#import <Foundation/Foundation.h>',
    ],
    ['swift', 'func show() async throws {\n    |\n}\n', 'import Foundation'],
    ['kotlin', 'fun show() {\n    |\n}\n', 'import okhttp3.OkHttpClient'],
  ])('%s is valid, with its imports', (languageId, marked, line) => {
    const text = insert(marked, languageId);
    expect(text.split('\n').filter(one => one === line)).toHaveLength(1);
    expect(syntax.get(languageId)?.(text)).toBeUndefined();
  });
});
