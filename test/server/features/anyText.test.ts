/** What is done at a place of a document never throws and never hangs, whatever the document holds. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActionsAt } from '../../../server/features/codeActions';
import { completeAt } from '../../../server/features/completion';
import { examplePlaceAt } from '../../../server/recognise/place/examplePlace';
import { requestDiagnostics } from '../../../server/features/requestDiagnostics';
import { symbolAt } from '../../../server/recognise/symbolAt';
import { languages } from '../../../server/recognise/text/languages';
import { symbolsInText } from '../../../server/features/symbolsInText';
import { loadNimbus } from '../../nimbus';
import { growth, mostGrowth } from '../../growth';

const docs = await loadNimbus();
const languageIds = [...Object.keys(languages), 'unknown'];

interface Place {
  readonly text: string;
  readonly languageId: string;
  readonly offset: number;
}

/** Everything the server does at a place; fails where an answer lies outside the text. */
function answerAll({ text, languageId, offset }: Place): void {
  const uri = 'file:///a.txt';
  for (const explicit of [false, true]) {
    const found = symbolAt({ text, offset, languageId, uri, explicit }, docs);
    if (found === undefined) continue;
    expect(found.key).not.toBe('');
    expect(found.start).toBeLessThanOrEqual(offset);
    expect(found.end).toBeGreaterThanOrEqual(offset);
    expect([0 <= found.start, found.end <= text.length]).toEqual([true, true]);
  }
  const document = TextDocument.create(uri, languageId, 1, text);
  completeAt({ document, offset, hasSnippets: true }, docs);
  examplePlaceAt({ text, offset, languageId, uri });
  const [start, end] = [document.positionAt(offset), document.positionAt(offset + 5)];
  const place = { document, range: { start, end }, only: undefined, locale: 'en' };
  codeActionsAt({ ...place, diagnostics: requestDiagnostics(document, docs) }, docs);
  symbolsInText(text, docs);
}

const piece = fc.constantFrom(
  ...[
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '"',
    "'",
    '`',
    '"""',
    '${',
    '#{',
    '\\',
    '\\"',
    '/*',
    '*/',
    '//',
  ],
  ...[
    '#',
    '--',
    '<!--',
    '-->',
    '<<EOF\n',
    'EOF\n',
    '\n',
    '\r\n',
    '\n  ',
    '\n\t- ',
    ' ',
    ':',
    '=',
    ',',
  ],
  ...[
    '=>',
    '->',
    '.',
    '?.',
    '::',
    '@',
    '$',
    '|',
    '<',
    '>',
    '%s',
    '/',
    '&',
    '?',
    ';',
    '###\n',
    '```\n',
  ],
  ...['nimbus', '742', 'gap_msecs', 'options', 'sampling', '"options": {', 'curl -d ', "'{", "}'"],
  ...['POST https://scan.nimbusapi.example/v2/scan/picture', 'code', 'no such drawer', '[section]'],
  ...[
    'JSON.parse(',
    'put("options", ',
    'status = ',
    'case ',
    'json:"',
    'struct {',
    '汉',
    '😀',
    '\u2028',
  ],
);
const madeText = fc.array(piece, { maxLength: 60 }).map(parts => parts.join(''));

describe('no document makes an answer throw', () => {
  test('texts made of what the finder looks for, in any language', () => {
    const place = fc.record({
      text: madeText,
      languageId: fc.constantFrom(...languageIds),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(place, ({ text, languageId, at }) => {
        answerAll({ text, languageId, offset: Math.round(at * text.length) });
      }),
      { numRuns: 400 },
    );
  });

  test('code with something cut out, doubled or changed, the cursor anywhere', () => {
    const cases = readCases();
    const mutation = fc.record({
      sample: fc.constantFrom(...cases),
      languageId: fc.option(fc.constantFrom(...languageIds), { nil: undefined }),
      from: fc.nat(),
      length: fc.nat(40),
      insert: fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 })),
      at: fc.nat(),
    });
    fc.assert(
      fc.property(mutation, ({ sample, languageId, from, length, insert, at }) => {
        const cut = from % (sample.text.length + 1);
        const text = sample.text.slice(0, cut) + insert + sample.text.slice(cut + length);
        const offset = at % (text.length + 1);
        answerAll({ text, languageId: languageId ?? sample.languageId, offset });
      }),
      { numRuns: 400 },
    );
  });
});

describe('a document costs by its length at most', () => {
  const units = [
    ...[
      '{',
      '[',
      '(',
      '"',
      "'",
      '`',
      '\\',
      '${',
      '/*',
      '<!--',
      '<<EOF\n',
      '"""',
      '#',
      '//',
      '\n',
      ' ',
    ],
    ...[
      'a',
      '7',
      '.a',
      '->a',
      'a: ',
      'a:\n ',
      '- ',
      '- a:\n',
      'a=',
      'a,',
      '{"a":',
      '{"a":[',
      '("a",',
    ],
    ...[
      '"a": 742,\n',
      'nimbus 742\n',
      'curl -d \'{"a":\n',
      '### \nPOST /v2/scan/picture\n',
      '```\n',
    ],
    ...['no such drawer ', '/v2/scan', '${a}/', '|a', '[a]\n', 'a => ', 'x.put("a", ', '汉', '😀'],
  ];
  test.each(units)('%j', async unit => {
    const work = (length: number) => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      for (const languageId of ['javascript', 'json', 'http', 'markdown']) {
        answerAll({ text, languageId, offset: text.length >> 1 });
      }
    };
    expect(await growth(work, { size: 100_000 })).toBeLessThanOrEqual(mostGrowth);
  });
});

interface Sample {
  readonly text: string;
  readonly languageId: string;
}

/** The code of the hover cases, without the marks of their cursors. */
function readCases(): readonly Sample[] {
  const file = fileURLToPath(new URL('../../eval/hover-own.json', import.meta.url));
  // Written by us in the form of the shared cases.
  const cases = JSON.parse(readFileSync(file, 'utf8')) as readonly Sample[];
  return cases.map(({ text, languageId }) => ({ text: text.replace('⟦|⟧', ''), languageId }));
}
