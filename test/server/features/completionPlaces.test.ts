/** Where else names are completed: fences, queries, indexes, calls, in languages of all kinds. */
import { beforeAll, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocsIndex } from '../../../docs-index/answer/docsIndex';
import { emptyManifest } from '../../../docs-index/manifest';
import { completeAt } from '../../../server/features/completion';
import { docsOf } from '../../docsOf';

const table = '| Name | Type | In | Required | Description |\n| --- | --- | --- | --- | --- |\n';
const page = (name: string, endpoint: string, rows: string): string =>
  `---\ntitle: ${name}\noperation: ${name}\nendpoint: ${endpoint}\nhost: https://api.photos.example\n---\n\n## Parameters\n\n${table}${rows}`;

const vendor = {
  ...{ id: 'photos', names: ['photos'], hosts: ['photos.example'] },
  ...{ packages: [], logShapes: [], hints: [] },
};

let index: DocsIndex;
beforeAll(async () => {
  index = await docsOf(
    {
      'album.md': page(
        'create-album',
        'POST /photo/v2/albums',
        '| album_name | string | body | yes | Shown |\n| keep_days | integer | body | no | Days |\n',
      ),
      'search.md': page(
        'find-albums',
        'GET /photo/v2/albums',
        '| album_name | string | query | no | Part of it |\n| sort_order | string | query | no | By what |\n',
      ),
    },
    { ...emptyManifest, vendors: [vendor] },
  );
});

/** The text after the first offer was accepted at the one \`|\`; undefined where nothing is offered. */
function accepted(languageId: string, marked: string): string | undefined {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const document = TextDocument.create('file:///a', languageId, 1, text);
  const [first] = completeAt({ document, offset, hasSnippets: false }, index);
  if (first?.textEdit === undefined || !('range' in first.textEdit)) return undefined;
  return TextDocument.applyEdits(document, [first.textEdit]);
}

const url = 'https://api.photos.example/photo/v2/albums';

test.each([
  [
    'a fence of Markdown',
    'markdown',
    `# Photos\n\n\`\`\`js\nfetch('${url}', { method: 'POST', body: { album_name: n, | } });\n\`\`\`\n`,
    `# Photos\n\n\`\`\`js\nfetch('${url}', { method: 'POST', body: { album_name: n, keep_days:  } });\n\`\`\`\n`,
  ],
  [
    'text beside a fence',
    'markdown',
    `# Photos\n\n{ album_name: n, | }\n\n\`\`\`js\npost('${url}')\n\`\`\`\n`,
    undefined,
  ],
  [
    'Dart',
    'dart',
    `await dio.post('${url}', data: {'album_name': n, '|'});`,
    `await dio.post('${url}', data: {'album_name': n, 'keep_days': });`,
  ],
  [
    'Swift',
    'swift',
    `let body = ["album_name": n, "|"]\nphotos.post("${url}", body)`,
    `let body = ["album_name": n, "keep_days": ]\nphotos.post("${url}", body)`,
  ],
  [
    'a Go struct whose name begins in lower case',
    'go',
    `body := albumRequest{AlbumName: n, |}\nphotos.Post("${url}", body)`,
    `body := albumRequest{AlbumName: n, KeepDays: }\nphotos.Post("${url}", body)`,
  ],
  [
    'a call in Rust',
    'rust',
    `let mut body = HashMap::new();\nbody.insert("album_name", n);\nbody.insert("|", 3);\nclient.post("${url}").json(&body);`,
    `let mut body = HashMap::new();\nbody.insert("album_name", n);\nbody.insert("keep_days", 3);\nclient.post("${url}").json(&body);`,
  ],
  [
    'an index that is put into',
    'python',
    `body = {'album_name': n}\nbody['|'] = 3\nrequests.post('${url}', json=body)`,
    `body = {'album_name': n}\nbody['keep_days'] = 3\nrequests.post('${url}', json=body)`,
  ],
  [
    'an index of something else',
    'python',
    `own = {'title': n}\nown['|'] = 3\nrequests.post('${url}', json=body)`,
    undefined,
  ],
  [
    'the query of a URL in code',
    'javascript',
    `const all = await fetch(\`${url}?album_name=\${n}&|\`, { method: 'GET' });`,
    `const all = await fetch(\`${url}?album_name=\${n}&sort_order=\`, { method: 'GET' });`,
  ],
  [
    'the tag of a field in Go',
    'go',
    `package photos // photos\nconst url = "${url}"\ntype CreateAlbumRequest struct {\n\tAlbumName string \`json:"album_name"\`\n\tKeep int \`json:"|"\`\n}`,
    `package photos // photos\nconst url = "${url}"\ntype CreateAlbumRequest struct {\n\tAlbumName string \`json:"album_name"\`\n\tKeep int \`json:"keep_days"\`\n}`,
  ],
  [
    'the tag of a field of something else in Go',
    'go',
    `package photos // photos\nconst url = "${url}"\ntype Owner struct {\n\tFirst string \`json:"first"\`\n\tLast int \`json:"|"\`\n}`,
    undefined,
  ],
  [
    'an annotation in Kotlin',
    'kotlin',
    `// photos\nval url = "${url}"\ndata class CreateAlbumRequest(\n  @SerializedName("album_name") val name: String,\n  @SerializedName("|") val keep: Int,\n)`,
    `// photos\nval url = "${url}"\ndata class CreateAlbumRequest(\n  @SerializedName("album_name") val name: String,\n  @SerializedName("keep_days") val keep: Int,\n)`,
  ],
  [
    'an annotation in Java',
    'java',
    `// photos\nclass CreateAlbumRequest {\n  static final String URL = "${url}";\n  @JsonProperty("album_name")\n  String name;\n  @JsonProperty("|")\n  int keep;\n}`,
    `// photos\nclass CreateAlbumRequest {\n  static final String URL = "${url}";\n  @JsonProperty("album_name")\n  String name;\n  @JsonProperty("keep_days")\n  int keep;\n}`,
  ],
  [
    'a member that is written to',
    'typescript',
    `const body: any = {};\nbody.album_name = n;\nbody.| = 3;\nphotos.post('${url}', body);`,
    `const body: any = {};\nbody.album_name = n;\nbody.keep_days = 3;\nphotos.post('${url}', body);`,
  ],
  [
    'a member that is only read',
    'typescript',
    `const body: any = {};\nbody.album_name = n;\nshow(body.|);\nphotos.post('${url}', body);`,
    undefined,
  ],
  [
    'a dictionary in Objective-C',
    'objective-c',
    `NSDictionary *body = @{ @"album_name": n, @"|" };\n[photos post:@"${url}" body:body];`,
    `NSDictionary *body = @{ @"album_name": n, @"keep_days":  };\n[photos post:@"${url}" body:body];`,
  ],
  ['the query of another URL', 'javascript', "fetch('https://own.example/x?a=1&|')", undefined],
])('%s', (_, languageId, marked, expected) => {
  expect(accepted(languageId, marked)).toBe(expected);
});
