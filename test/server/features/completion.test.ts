import { beforeAll, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocsIndex } from '../../../docs-index/answer/docsIndex';
import { emptyManifest } from '../../../docs-index/manifest';
import { completeAt, resolveItem } from '../../../server/features/completion';
import { docsOf } from '../../docsOf';

const albumPage = `---
title: Create an album
category: Photos
operation: create-album
endpoint: POST /photo/v2/albums
host: https://api.photos.example
---

## Request body

| Name | Type | In | Required | Description |
| --- | --- | --- | --- | --- |
| album_name | string | body | yes | Shown to visitors |
| storage_class | string | body | no | One of: \`standard\` \`archive\` |
| cover | CoverArgs | body | yes | The first picture |
| owner_ids | []string | body | no | Who may add pictures |
| is_public | bool | body | no | Whether anybody may look |
| keep_days | integer | body | no | Days after which pictures go |
| X-Photo-Region | string | header | no | Where the album is kept |

### CoverArgs

| Name | Type | Required | Description |
| --- | --- | --- | --- |
| picture_id | string | yes | An uploaded picture |
| crop_mode | string | no | One of: \`center\` \`face\` |

## Response

| Name | Type | Description |
| --- | --- | --- |
| album_id | string | Name of the new album |
`;

const vendor = {
  ...{ id: 'photos', names: ['photos'], hosts: ['photos.example'] },
  ...{ packages: [], logShapes: [], hints: [] },
};

let index: DocsIndex;
beforeAll(async () => {
  index = await docsOf({ 'album.md': albumPage }, { ...emptyManifest, vendors: [vendor] });
});

interface Completed {
  readonly labels: readonly string[];
  /** The document after the first item (or the one asked for) was accepted. */
  readonly after: string;
}

/** Completes at the one `|` in a text; undefined where nothing is offered. */
function check(marked: string, options: CheckOptions): Completed | undefined {
  const { languageId, item: label, hasSnippets = false, name = 'file' } = options;
  const parts = marked.split('|');
  expect(parts).toHaveLength(2);
  const document = TextDocument.create(`file:///${name}`, languageId, 1, parts.join(''));
  const offset = parts[0]?.length ?? 0;
  const items = completeAt({ document, offset, hasSnippets }, index);
  const item = items.find(one => label === undefined || one.label === label);
  if (item?.textEdit === undefined || !('range' in item.textEdit)) return undefined;
  return {
    labels: items.map(one => one.label),
    after: TextDocument.applyEdits(document, [item.textEdit]),
  };
}

interface CheckOptions {
  readonly languageId: string;
  readonly item?: string;
  readonly hasSnippets?: boolean;
  readonly name?: string;
}

const request = 'POST https://api.photos.example/photo/v2/albums\n\n';
const http = { languageId: 'http' };

test('fields not given yet, required ones first, headers and answers not among them', () => {
  const found = check(`${request}{\n  "storage_class": "archive",\n  "|"\n}\n`, http);
  expect(found).toEqual({
    labels: ['album_name', 'cover', 'owner_ids', 'is_public', 'keep_days'],
    after: `${request}{\n  "storage_class": "archive",\n  "album_name": \n}\n`,
  });
});

test('values become tab stops, required objects are written out, a comma is added', () => {
  const text = `${request}{\n  |\n  "owner_ids": []\n}\n`;
  const snippets = { ...http, hasSnippets: true };
  expect(check(text, { ...snippets, item: 'cover' })?.after).toBe(
    `${request}{\n  "cover": {\n\t"picture_id": "\${1:}"\n\\},\n  "owner_ids": []\n}\n`,
  );
  expect(check(text, { ...snippets, item: 'storage_class' })?.after).toContain(
    '"storage_class": "${1|standard,archive|}",\n',
  );
  expect(check(text, { ...snippets, item: 'is_public' })?.after).toContain(
    '"is_public": ${1|true,false|},\n',
  );
});

test('an existing key is renamed, its value stays', () => {
  const found = check(`${request}{"album_name": "a", "own|er": []}`, {
    ...http,
    item: 'owner_ids',
  });
  expect(found?.after).toBe(`${request}{"album_name": "a", "owner_ids": []}`);
});

test('inside a structure only its own fields', () => {
  expect(check(`${request}{"cover": {"|"}}`, http)?.labels).toEqual(['picture_id', 'crop_mode']);
});

test('documented values as values, as they are and half typed', () => {
  const empty = check(`${request}{"storage_class": "|"}`, http);
  expect(empty).toEqual({
    labels: ['standard', 'archive'],
    after: `${request}{"storage_class": "standard"}`,
  });
  const half = check(`${request}{"cover": {"crop_mode": "fa|c"}}`, { ...http, item: 'face' });
  expect(half?.after).toBe(`${request}{"cover": {"crop_mode": "face"}}`);
});

const url = 'https://api.photos.example/photo/v2/albums';

test('object literals in the manner of the language', () => {
  const script = `await fetch('${url}', { method: 'POST', body: JSON.stringify({ | }) });\n`;
  expect(check(script, { languageId: 'typescript' })?.after).toContain(
    'stringify({ album_name:  })',
  );
  const python = `requests.post("${url}", json={"album_name": "a", "|"})\n`;
  const truth = { languageId: 'python', hasSnippets: true, item: 'is_public' };
  expect(check(python, truth)?.after).toContain('"is_public": ${1|True,False|}})');
  const curl = `curl -X POST ${url} -d '{"|"}'\n`;
  expect(check(curl, { languageId: 'shellscript' })?.after).toContain(`-d '{"album_name": }'`);
});

test('a JSON file is recognised by its keys', () => {
  const text =
    '{\n  "album_name": "a",\n  "storage_class": "archive",\n  "keep_days": 3,\n  "|"\n}';
  expect(check(text, { languageId: 'json' })?.labels).toContain('cover');
  const named = { languageId: 'json', name: 'create-album.json' };
  expect(check('{ "album_name": "a", "|" }', named)?.labels).toContain('cover');
});

test.for([
  ['json', '{ "name": "x", "|" }'],
  ['json', '{ "compilerOptions": { "target": "es2022", "|" } }'],
  ['http', 'POST https://other.example/v1/users\n\n{ "|" }'],
  ['http', `${request}{ "cover": { "picture_id": "a|" } }`],
  ['http', `POST ${url}\nX-Photo|: a\n\n{}`],
  ['javascript', 'const a = { | };'],
  ['javascript', 'function f() { | }'],
  ['shellscript', `curl ${url} -d "{\\"|\\"}"`],
  ['markdown', `${request}{ "|" }`],
  ['java', `post("${url}", Map.of("|"))`],
] as const)('nothing is offered in %s %j', ([languageId, text]) => {
  expect(check(text, { languageId })).toBeUndefined();
});

test('an item is resolved to the documentation of its field', () => {
  const text = `${request}{}`;
  const document = TextDocument.create('file:///a.http', 'http', 1, text);
  const offset = text.length - 1;
  const [item] = completeAt({ document, offset, hasSnippets: false }, index);
  expect(item?.documentation).toBeUndefined();
  const resolved = item && resolveItem(item, index.symbols);
  expect(resolved?.documentation).toMatchObject({
    kind: 'markdown',
    value: expect.stringContaining('Shown to visitors') as string,
  });
  expect(resolveItem({ label: 'x', data: 7 }, index.symbols)).toEqual({ label: 'x', data: 7 });
});

const yaml = { languageId: 'yaml', hasSnippets: true, name: 'create-album.yaml' };

test('YAML: plain names and values, objects and lists in lines of their own', () => {
  const text = 'storage_class: archive\n|\nis_public: true\n';
  expect(check(text, yaml)).toEqual({
    labels: ['album_name', 'cover', 'owner_ids', 'keep_days'],
    after: 'storage_class: archive\nalbum_name: "${1:}"\nis_public: true\n',
  });
  expect(check(text, { ...yaml, item: 'cover' })?.after).toContain(
    '\ncover:\n  picture_id: "${1:}"\nis_public',
  );
  expect(check(text, { ...yaml, item: 'owner_ids' })?.after).toContain(
    '\nowner_ids:\n  - "${1:}"\nis_public',
  );
  expect(
    check('album_name: a\nkeep_days: 3\nstor|\n', { ...yaml, item: 'storage_class' })?.after,
  ).toContain('\nstorage_class: ${1|standard,archive|}\n');
});

test('YAML: within an object, on a value, and a name that has its value', () => {
  expect(check('storage_class: archive\ncover:\n  |\n', yaml)?.labels).toEqual([
    ...['picture_id', 'crop_mode'],
  ]);
  expect(check('storage_class: |\nalbum_name: a\n', yaml)).toEqual({
    labels: ['standard', 'archive'],
    after: 'storage_class: standard\nalbum_name: a\n',
  });
  const renamed = check('album_name: a\nkeep|_days: 3\n', { ...yaml, item: 'owner_ids' });
  expect(renamed?.after).toBe('album_name: a\nowner_ids: 3\n');
});

test.each([
  ['version: 3\nservices:\n  web:\n    |\n', 'compose.yaml'],
  ['name: ci\non: push\njobs:\n  |\n', '.github/workflows/ci.yaml'],
  ['# album_name\n|', 'create-album.yaml'],
  ['text: >\n  album_name and |\n', 'create-album.yaml'],
])('YAML: nothing in %j', (text, name) => {
  expect(check(text, { ...yaml, name })).toBeUndefined();
});

test.each([
  [
    'php',
    `<?php $client->post('${url}', ['json' => ['storage_class' => 'archive', '|']]);`,
    "'album_name' => '${1:}'",
  ],
  [
    'ruby',
    `post('${url}', json: { 'storage_class' => 'archive', '|' })`,
    "'album_name' => '${1:}'",
  ],
  [
    'go',
    `http.Post("${url}", map[string]any{"storage_class": "archive", "|"})`,
    '"album_name": "${1:}"',
  ],
])('an object literal of %s', (languageId, text, expected) => {
  const found = check(text, { languageId, hasSnippets: true });
  expect(found?.labels).toEqual(['album_name', 'cover', 'owner_ids', 'is_public', 'keep_days']);
  expect(found?.after).toContain(expected);
});

test("the operation that an object's type is named after is completed", () => {
  const create = (text: string) => `const photos = require('photos');\nnew CreateAlbum(${text});\n`;
  const js = { languageId: 'javascript' };
  expect(check(create('{ is_public: true, | }'), js)?.labels).toContain('album_name');
  expect(check(create('{ | }'), js)?.labels).toContain('album_name');
  const other = 'const photos = require("photos");\nnew PictureAlbum({ | });\n';
  expect(check(other, js)).toBeUndefined();
});

test('forms and continued queries of request files, what is given already not again', () => {
  const head = 'POST https://api.photos.example/photo/v2/albums\n';
  const type = 'Content-Type: application/x-www-form-urlencoded\n\n';
  const labels = (marked: string): string[] => {
    const offset = marked.indexOf('|');
    const text = marked.replace('|', '');
    const document = TextDocument.create('file:///a.http', 'http', 1, text);
    return completeAt({ document, offset, hasSnippets: true }, index).map(
      ({ textEdit }) => textEdit?.newText ?? '',
    );
  };
  const all = ['album_name=', 'cover=', 'storage_class=', 'owner_ids=', 'is_public=', 'keep_days='];
  expect(labels(`${head}${type}|`)).toEqual(all);
  expect(labels(`${head}${type}album_name=a\n  &ow|`)).toEqual(all.slice(1));
  expect(labels(`${head}${type}album_name=a&|=1`)).toEqual([
    'cover',
    'storage_class',
    'owner_ids',
    'is_public',
    'keep_days',
  ]);
  expect(labels(`${head}\n|`)).toEqual([]);
  expect(labels(`POST https://api.stratus.example/photo\n${type}|`)).toEqual([]);
});

test('a name that a call puts into the body is completed, by its name alone where the value stands', () => {
  const url = 'String url = "https://api.photos.example/photo/v2/albums";';
  const java = (name: string): string =>
    `${url}\nbody.put("album_name", n);\nbody.put(${name});\nsend(url, body);`;
  expect(check(java('"|", v'), { languageId: 'java' })).toEqual({
    labels: ['cover', 'storage_class', 'owner_ids', 'is_public', 'keep_days'],
    after: java('"cover", v'),
  });
  const item = 'keep_days';
  expect(check(java('"|"'), { languageId: 'java', item })?.after).toBe(java('"keep_days", '));
  // An object of Java is no body, and a call elsewhere puts something else.
  expect(check(`${url}\nsend(url, new Body() {|});`, { languageId: 'java' })).toBeUndefined();
  expect(check('map.put("|", v);', { languageId: 'java' })).toBeUndefined();
});

test('the script of a Vue component is completed as JavaScript is', () => {
  const vue = (name: string): string =>
    `<script>\npost('https://api.photos.example/photo/v2/albums', { album_name: n, ${name} })\n</script>`;
  const after = vue('storage_class: ');
  expect(check(vue('|'), { languageId: 'vue', item: 'storage_class' })?.after).toBe(after);
});
