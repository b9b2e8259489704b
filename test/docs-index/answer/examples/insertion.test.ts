/** Documents after an example was inserted at the `|` in them. */
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DocsIndex } from '../../../../docs-index/answer/docsIndex';
import { makeExamples } from '../../../../docs-index/answer/examples/examples';
import { examplePlaceAt } from '../../../../server/recognise/place/examplePlace';
import { docsOf } from '../../../docsOf';
import { cursorMark, insertSnippet } from '../../../expandSnippet';
import { albumManifest, albumPage } from './albumPage';
import { loadSyntax, type CheckSyntax } from './grammars';

let index: DocsIndex;
let syntax: ReadonlyMap<string, CheckSyntax>;
const parsed = ['javascript', 'typescript', 'python', 'go', 'java', 'php', 'csharp', 'ruby'].concat(
  ['kotlin', 'swift', 'rust', 'powershell', 'shellscript', 'json', 'yaml', 'java-okhttp'],
);

beforeAll(async () => {
  index = await docsOf({ 'album.md': albumPage }, albumManifest);
  syntax = await loadSyntax(parsed);
});

interface InsertOptions {
  readonly languageId: string;
  /** Language of the example, if not the document's. */
  readonly wanted?: string;
  readonly form?: 'minimal' | 'full';
}

/** The document with the example in it; the cursor's end is marked again. */
function insert(marked: string, { languageId, wanted, form = 'minimal' }: InsertOptions): string {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  expect(offset).toBeGreaterThanOrEqual(0);
  const insertion = examplePlaceAt({ text, offset, languageId, uri: 'file:///app/file' });
  const { vendors } = index.manifest;
  const query = { languageId: wanted ?? languageId, form, vendors, insertion };
  const [example] = makeExamples(index.symbols, query);
  return insertSnippet(text, offset, example?.snippet ?? '');
}

describe('request files', () => {
  it('starts a file with the request itself', () => {
    expect(insert('|', { languageId: 'http' })).toBe(`\
POST https://api.photos.example/photo/v2/spaces/space_id/albums
Authorization: Photo {{$dotenv PHOTO_ACCESS_KEY}}:Sign
Content-Type: application/json

{
  "album_name": "Summer's \${best} \\\\ \\"days\\"",
  "storage_class": "archive"
}‸`);
  });

  it('parts requests by ### and uses the variables of the file', () => {
    const file =
      '@host = http://127.0.0.1:8080\n@accessKey = x\n\nGET {{host}}/a\n|\n###\nGET {{host}}/b\n';
    expect(insert(file, { languageId: 'http' })).toContain(`\
GET {{host}}/a

### Create an album
POST {{host}}/photo/v2/spaces/space_id/albums
Authorization: Photo {{accessKey}}:Sign
`);
  });

  it('needs no second mark below one, and keeps apart what follows', () => {
    expect(insert('GET http://a/\n\n###\n|\nGET http://b/\n', { languageId: 'http' })).toMatch(
      /^GET http:\/\/a\/\n\n###\nPOST [^#]*\}\n\n###\n\n‸\nGET http:\/\/b\/\n$/,
    );
  });
});

describe('Markdown', () => {
  it('fences the request in the language that is asked for', () => {
    expect(insert('See:\n\n|\n', { languageId: 'markdown', wanted: 'json' })).toBe(
      'See:\n\n```json\n{\n  "album_name": "Summer\'s ${best} \\\\ \\"days\\"",\n  "storage_class": "archive"\n}\n```‸\n',
    );
  });

  it('stays within the item of a list', () => {
    expect(insert('1. Do this: |\n2. Next\n', { languageId: 'markdown', wanted: 'json' })).toBe(
      '1. Do this: \n\n   ```json\n   {\n     "album_name": "Summer\'s ${best} \\\\ \\"days\\"",\n     "storage_class": "archive"\n   }\n   ```‸\n2. Next\n',
    );
    expect(insert('  - |\n', { languageId: 'markdown', wanted: 'yaml' })).toBe(
      '  - ```yaml\n    album_name: "Summer\'s ${best} \\\\ \\"days\\""\n    storage_class: "archive"\n    ```‸\n',
    );
  });

  it('stays within a quote, whose empty lines are marked too', () => {
    expect(insert('> Try:\n>\n> |\n', { languageId: 'markdown', wanted: 'http' })).toBe(`\
> Try:
>
> \`\`\`http
> POST https://api.photos.example/photo/v2/spaces/space_id/albums
> Authorization: Photo {{$dotenv PHOTO_ACCESS_KEY}}:Sign
> Content-Type: application/json
>
> {
>   "album_name": "Summer's \${best} \\\\ \\"days\\"",
>   "storage_class": "archive"
> }
> \`\`\`‸
`);
  });

  it('writes plain code within a fence', () => {
    const text = insert('```python\nimport requests\n|\n```\n', {
      languageId: 'markdown',
      wanted: 'python',
    });
    expect(text).toMatch(/^```python\nimport requests\nimport os\n\n# photos\.sign/);
  });
});

describe('strings', () => {
  const body = { album_name: 'Summer\'s ${best} \\ "days"', storage_class: 'archive' };

  it.each([
    ['javascript', "const body = '|';"],
    ['javascript', 'const body = "|";'],
    ['javascript', 'const body = `|`;'],
    ['typescript', 'send(`|`);'],
    ['json', '{"body": "|"}'],
  ])('gives %s a string whose value is the example: %s', (languageId, marked) => {
    const text = insert(marked, { languageId, wanted: 'json' }).replace(cursorMark, '');
    expect(syntax.get(languageId)?.(text)).toBeUndefined();
    const literal =
      /'[^]*'|`[^]*`|"[^]*"/.exec(languageId === 'json' ? text.slice(8, -1) : text)?.[0] ?? '';
    const value: unknown = runInNewContext(literal);
    expect(JSON.parse(String(value))).toEqual(body);
  });

  it.each([
    ['python', 'body = """|"""'],
    ['python', "body = '|'"],
    ['go', 'package main\nvar body = `|`\n'],
    ['java', 'class A { String body = """\n|"""; }'],
    ['java', 'class A { String body = "|"; }'],
    ['kotlin', 'val body = "|"'],
    ['php', '<?php $body = "|";'],
    ['php', "<?php $body = '|';"],
    ['csharp', 'var body = "|";'],
    ['ruby', 'body = "|"'],
    ['swift', 'let body = "|"'],
    ['rust', 'fn main() { let body = "|"; }'],
    ['powershell', "$body = '|'"],
    ['shellscript', "body='|'"],
    ['shellscript', 'body="|"'],
    ['yaml', "body: '|'"],
  ])('leaves %s valid: %s', (languageId, marked) => {
    const text = insert(marked, { languageId, wanted: 'json' }).replace(cursorMark, '');
    expect({ text, problem: syntax.get(languageId)?.(text) }).toEqual({ text, problem: undefined });
    expect(text).toContain('storage_class');
  });
});

describe('code', () => {
  it.each([
    ['javascript', 'async function f() {\n  if (x) {\n    |\n  }\n}\n'],
    ['javascript', 'function f() {\n\t|\n}\n'],
    ['javascript', "import x from 'y';\n|\n"],
    ['javascript', "import axios from 'axios';\nconst f = async () => {\n  |\n};\n"],
    ['typescript', 'class A {\n    async run(): Promise<void> {\n        |\n    }\n}\n'],
    ['python', 'def run():\n    |\n    return 1\n'],
    ['python', 'import os\nimport requests\n|\n'],
    ['go', 'package main\n\nfunc run() error {\n\t|\n\treturn nil\n}\n'],
    ['go', 'package main\n\nimport "fmt"\n|\n'],
    ['java', 'class A {\n    void run() throws Exception {\n        |\n    }\n}\n'],
    ['java', 'class A {\n    |\n}\n'],
    [
      'java',
      'import okhttp3.OkHttpClient;\nclass A {\n  void run() throws Exception {\n    |\n  }\n}\n',
    ],
    ['php', '<?php\nfunction run() {\n    |\n}\n'],
    ['php', '<?php\nclass A\n{\n    |\n}\n'],
    ['javascript', 'class A {\n  |\n}\n'],
    ['typescript', 'export class A extends B {\n\tprivate x = 1;\n\n\t|\n}\n'],
    ['typescript', "import axios from 'axios';\nclass A {\n  |\n}\n"],
    ['python', 'class A:\n    def run(self):\n        if x:\n            |\n        return 1\n'],
    ['ruby', 'class A\n  def run\n    |\n  end\nend\n'],
    ['kotlin', 'class A {\n    |\n}\n'],
    ['swift', 'struct A {\n    |\n}\n'],
    ['rust', 'impl A {\n    |\n}\n'],
    ['powershell', 'class A {\n    |\n}\n'],
    ['go', 'package a\n\nfunc (c *C) Run() {\n\tfor {\n\t\tif x {\n\t\t\t|\n\t\t}\n\t}\n}\n'],
    ['csharp', 'class A\n{\n    async Task Run()\n    {\n        |\n    }\n}\n'],
    ['csharp', 'class A\n{\n    |\n}\n'],
    ['ruby', 'def run\n  |\nend\n'],
    ['kotlin', 'fun run() {\n    |\n}\n'],
    ['kotlin', 'package a\n\n|\n'],
    ['swift', 'func run() async throws {\n    |\n}\n'],
    ['rust', 'async fn run() -> Result<(), reqwest::Error> {\n    |\n    Ok(())\n}\n'],
    ['rust', 'use std::fs;\n\n|\n'],
    ['powershell', 'function Run {\n    |\n}\n'],
    ['shellscript', 'if true; then\n  |\nfi\n'],
  ])('fits into %s: %s', (languageId, marked) => {
    const text = insert(marked, { languageId, form: 'full' }).replace(cursorMark, '');
    expect({ text, problem: syntax.get(languageId)?.(text) }).toEqual({ text, problem: undefined });
    expect(text).toContain('album_name');
  });

  it('gives the whole document, byte for byte', () => {
    expect(
      insert('class A {\r\n\tasync run() {\r\n\t\t|\r\n\t}\r\n}\r\n', {
        languageId: 'typescript',
      }).split('\r\n'),
    ).toEqual([
      'class A {',
      '\tasync run() {',
      "\t\tconst accessKey = process.env.PHOTO_ACCESS_KEY ?? 'AccessKey';",
      "\t\tconst response = await fetch('https://api.photos.example/photo/v2/spaces/space_id/albums', {",
      "\t\t\tmethod: 'POST',",
      '\t\t\theaders: {',
      '\t\t\t\tAuthorization: `Photo ${accessKey}:Sign`,',
      "\t\t\t\t'Content-Type': 'application/json',",
      '\t\t\t},',
      '\t\t\tbody: JSON.stringify({',
      "\t\t\t\talbum_name: 'Summer\\'s ${best} \\\\ \"days\"',",
      "\t\t\t\tstorage_class: 'archive',",
      '\t\t\t}),',
      '\t\t});',
      '\t\tconsole.log(response.status, await response.text());‸',
      '\t}',
      '}',
      '',
    ]);
  });

  it('indents as the file does, with its line ends', () => {
    const text = insert('function f() {\r\n\t|\r\n}\r\n', { languageId: 'javascript' });
    expect(text).toContain('\r\n\t(async () => {\r\n\t\tconst accessKey =');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).not.toMatch(/^ /m);
  });

  it('does not import twice', () => {
    const text = insert('import os\nimport requests\n|\n', { languageId: 'python' });
    expect(text.match(/^import /gm)).toHaveLength(2);
  });

  it('names Java classes in full where they are not imported', () => {
    const file = 'import java.net.URI;\nclass A { void f() throws Exception {\n  |\n} }\n';
    const text = insert(file, { languageId: 'java' });
    expect(text).toContain('java.net.http.HttpRequest.newBuilder(URI.create(');
  });

  it('uses axios or OkHttp where the file does', () => {
    const script = insert("import axios from 'axios';\n|\n", { languageId: 'typescript' });
    expect(script).toContain('await axios.request({');
  });
});

describe('functions that cannot wait', () => {
  it.each([
    ['csharp', 'class A\n{\n    void Send()\n    {\n        |\n    }\n}\n', 'client.Send(request)'],
    ['rust', 'fn send() -> Result<()> {\n    |\n    Ok(())\n}\n', 'blocking::Client::new()'],
    ['swift', 'func send() {\n    |\n}\n', 'Task {'],
  ])('%s: no await outside of what may wait', (languageId, marked, expected) => {
    const text = insert(marked, { languageId });
    expect(text).toContain(expected);
    expect(text.slice(0, text.indexOf('Task {'))).not.toContain('await');
    expect(syntax.get(languageId)?.(text.replace(cursorMark, ''))).toBeUndefined();
  });

  it.each([
    ['csharp', 'class A\n{\n    async Task Send()\n    {\n        |\n    }\n}\n'],
    ['rust', 'fn main() {\n    run(async move {\n        |\n    });\n}\n'],
    ['swift', 'func send() async throws {\n    |\n}\n'],
  ])('%s: await where it may stand', (languageId, marked) => {
    expect(insert(marked, { languageId })).toContain('await');
  });

  it('PHP: whole names, for the class may have a namespace', () => {
    const marked =
      '<?php\nnamespace App;\n\nclass A\n{\n    function f()\n    {\n        |\n    }\n}\n';
    expect(insert(marked, { languageId: 'php' })).toContain('throw new \\RuntimeException(');
  });
});
