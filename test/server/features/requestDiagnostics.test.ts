import { beforeAll, describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocsIndex } from '../../../docs-index/answer/docsIndex';
import { codeActionsAt } from '../../../server/features/codeActions';
import { requestDiagnostics } from '../../../server/features/requestDiagnostics';
import { docsOf } from '../../docsOf';
import { albumManifest, albumPage } from '../../docs-index/answer/examples/albumPage';

let index: DocsIndex;
beforeAll(async () => {
  index = await docsOf({ 'album.md': albumPage }, albumManifest);
});

function documentOf(text: string, languageId: string): TextDocument {
  return TextDocument.create(`file:///app/request.${languageId}`, languageId, 1, text);
}

/** Code and marked text of each diagnostic. */
function check(text: string, languageId = 'http'): string[] {
  const document = documentOf(text, languageId);
  return requestDiagnostics(document, index).map(
    ({ code, range }) => `${String(code)} ${document.getText(range)}`,
  );
}

/** The document after the one action of this name was applied at the `|`; undefined for none. */
function complete(marked: string, languageId = 'http'): string | undefined {
  const offset = marked.indexOf('|');
  expect(marked.split('|')).toHaveLength(2);
  const document = documentOf(marked.replace('|', ''), languageId);
  const at = document.positionAt(offset);
  const range = { start: at, end: at };
  const place = { document, range, diagnostics: [], locale: 'en' };
  const action = codeActionsAt(place, index).find(one => one.title === 'Complete required fields');
  const edits = action?.edit?.changes?.[document.uri];
  return edits && TextDocument.applyEdits(document, edits);
}

const line = 'POST https://api.photos.example/photo/v2/spaces/7/albums\n';
const head = `${line}Authorization: Photo a:b\nContent-Type: application/json\n`;
const whole = '{"album_name": "a", "storage_class": "archive"}';

describe('diagnostics', () => {
  it('is silent for a request as documented, for other requests and other files', () => {
    expect(check(`${head}\n${whole}\n`)).toEqual([]);
    expect(check('POST https://elsewhere.example/a/b\n\n{"album_nam": 1}\n')).toEqual([]);
    expect(check('{"album_nam": 1}', 'plaintext')).toEqual([]);
    expect(check(`${head}\n{"album_name": "a", "storage_class": "{{class}}"}\n`)).toEqual([]);
  });

  it('marks missing fields, unknown ones with the nearest name, and values of no list', () => {
    expect(check(`${head}\n{"album_nam": "a", "storage_class": "cold"}\n`)).toEqual([
      'missing-field {',
      'unknown-field "album_nam"',
      'unknown-value "cold"',
    ]);
    const text = `${head}\n{"album_nam": "a", "storage_class": "archive"}\n`;
    const found = requestDiagnostics(documentOf(text, 'http'), index);
    const [, unknown] = found;
    expect(unknown?.message).toBe(
      'The field "album_nam" is not documented. Is "album_name" meant?',
    );
    expect(unknown?.data).toEqual({ replacement: 'album_name' });
    const [related] = unknown?.relatedInformation ?? [];
    expect(related?.message).toBe('album_name · string · Shown to visitors');
    expect(related?.location.uri).toMatch(/^support-docs:/);
  });

  it('reads curl commands, JSON files and each request of a file', () => {
    const curl = `curl -X POST 'https://api.photos.example/photo/v2/spaces/7/albums' \\\n  -d '{"album_name": "a", "storage_class": "cold"}'\n`;
    expect(check(curl, 'shellscript')).toEqual(['unknown-value "cold"']);
    const two = `${head}\n${whole}\n\n###\n${head}\n{"album_name": "a"}\n`;
    expect(check(two)).toEqual(['missing-field {']);
  });

  it('never throws on broken text', () => {
    for (let length = 0; length < head.length + 40; length++) {
      const text = `${head}\n{"album_name": ["a", {"storage`.slice(0, length);
      expect(() => check(text)).not.toThrow();
      expect(() => check(text, 'json')).not.toThrow();
      expect(() => check(`curl '${text}`, 'shellscript')).not.toThrow();
    }
  });
});

describe('code actions', () => {
  it('completes the body and the headers of a request', () => {
    expect(complete(`${line}|\n{\n    "storage_class": "archive"\n}\n`)).toBe(
      `${line.trimEnd()}\nAuthorization: Photo {{$dotenv PHOTO_ACCESS_KEY}}:{{Sign}}\n` +
        'Content-Type: application/json\n\n{\n    "storage_class": "archive",\n' +
        '    "album_name": "Summer\'s ${best} \\\\ \\"days\\""\n}\n',
    );
  });

  it('writes a body where there is none', () => {
    const text = complete(`${head.trimEnd()}|`);
    expect(text?.startsWith(`${head}\n{\n  "album_name": `)).toBe(true);
    expect(check(text ?? '')).toEqual([]);
  });

  it('keeps to the quotes of a shell', () => {
    const url = 'https://api.photos.example/photo/v2/spaces/7/albums';
    const text = complete(`curl '${url}' -d '{"storage_class"|: "archive"}'`, 'shellscript');
    expect(text).toContain(`Summer'\\''s`);
  });

  it('offers nothing where nothing is missing', () => {
    expect(complete(`${head}\n${whole.replace('a"', 'a|"')}\n`)).toBeUndefined();
    expect(complete('GET https://elsewhere.example/a|\n')).toBeUndefined();
  });

  it('mends a name that is nearly right', () => {
    const document = documentOf(
      `${head}\n{"albumName": "a", "storage_class": "archive"}\n`,
      'http',
    );
    const diagnostics = requestDiagnostics(document, index);
    const start = document.positionAt(0);
    const place = { document, range: { start, end: start }, diagnostics, locale: 'en' };
    const [action] = codeActionsAt({ ...place, only: ['quickfix'] }, index);
    expect(action?.title).toBe('Change to "album_name"');
    const edits = action?.edit?.changes?.[document.uri] ?? [];
    expect(check(TextDocument.applyEdits(document, edits))).toEqual([]);
  });
});
