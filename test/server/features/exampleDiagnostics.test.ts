/** The checks of requests against every example there is: none is wrong, each damage is seen. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { buildSegment } from '../../../docs-index/keep/segments';
import { type DocsIndex, openIndex } from '../../../docs-index/answer/docsIndex';
import { makeExamples } from '../../../docs-index/answer/examples/examples';
import { manifestFileName, readManifest } from '../../../docs-index/manifest';
import { readSource } from '../../../docs-index/read/readSource';
import { readReference } from '../../../docs-index/derive/readReference';
import { codeActionsAt } from '../../../server/features/codeActions';
import { requestDiagnostics } from '../../../server/features/requestDiagnostics';

const starter = resolve('docs-index/starter');
/** Missing outside the team's machines. */
const corpus = resolve('../shared/corpus');

let index: DocsIndex;
beforeAll(async () => {
  const { manifest } = readManifest(readFileSync(join(starter, manifestFileName), 'utf8'), '');
  const folders = [join(starter, 'apis'), ...(existsSync(corpus) ? [corpus] : [])];
  const paths = folders.flatMap(folder => readdirSync(folder).map(name => join(folder, name)));
  const sources = await Promise.all(
    paths.map(path => readSource({ path, name: path, bytes: readFileSync(path) })),
  );
  const articles = sources.flatMap(source => source.articles);
  const items = articles.map(article => ({ article, reference: readReference(article).reference }));
  index = openIndex([buildSegment(items, manifest)]);
});

/** Every endpoint's example in a language, by `KEY form`. */
function examples(languageId: string): Map<string, string> {
  const { vendors } = index.manifest;
  const made = makeExamples(index.symbols, { languageId, vendors });
  return new Map(made.map(({ endpoint, form, text }) => [`${endpoint} ${form}`, text]));
}

function problems(text: string, languageId: string): string[] {
  const document = TextDocument.create(`file:///request.${languageId}`, languageId, 1, text);
  return requestDiagnostics(document, index).map(({ message }) =>
    typeof message === 'string' ? message : message.value,
  );
}

test.each(['http', 'shellscript', 'json'])('no example in %s is wrong or incomplete', language => {
  const made = examples(language);
  expect(made.size).toBeGreaterThan(60);
  for (const [name, text] of made) {
    expect({ name, problems: problems(text, language) }).toEqual({ name, problems: [] });
    const document = TextDocument.create(`file:///request.${language}`, language, 1, text);
    const range = { start: document.positionAt(0), end: document.positionAt(text.length) };
    const actions = codeActionsAt({ document, range, diagnostics: [], locale: 'en' }, index);
    expect({ name, actions }).toEqual({ name, actions: [] });
  }
});

test("the documents' own requests are right by their own tables", () => {
  const requests = index.symbols.endpoints.flatMap(({ key, method, path, host = '{{host}}' }) =>
    index.symbols
      .examplesOf(key)
      .filter(({ kind, body }) => kind === 'request' && /^[{[]/.test(body ?? ''))
      .map(({ body }) => ({ key, text: `${method} ${host}${path}\n\n${body ?? ''}\n` })),
  );
  expect(requests.length).toBeGreaterThan(10);
  for (const { key, text } of requests) {
    expect({ key, problems: problems(text, 'http') }).toEqual({ key, problems: [] });
  }
});

/** Some fields stand in the documents' example only. */
function isDocumented(field: string, example: string): boolean {
  const rows = index.symbols.fieldsOf(example.replace(/ \w+$/, ''));
  return rows.some(({ key, position }) => position === 'body' && key.split(/[.[]/)[0] === field);
}

test('a name with two letters swapped is found, and the right one said', () => {
  let damaged = 0;
  for (const [name, text] of examples('http')) {
    const [, key] = /\n\n\{\n {2}"([a-z][a-zA-Z_]{5,})": /.exec(text) ?? [];
    if (key === undefined || !name.endsWith('full') || !isDocumented(key, name)) continue;
    const wrong = key.slice(0, 2) + key.charAt(3) + key.charAt(2) + key.slice(4);
    if (wrong === key) continue;
    damaged++;
    expect({ name, said: problems(text.replace(`"${key}"`, `"${wrong}"`), 'http').sort() }).toEqual(
      {
        name,
        said: expect.arrayContaining([
          `The field "${wrong}" is not documented. Is "${key}" meant?`,
        ]) as unknown,
      },
    );
  }
  expect(damaged).toBeGreaterThan(5);
});
