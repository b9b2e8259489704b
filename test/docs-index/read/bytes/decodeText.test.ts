import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../../docs-index/read/bytes/decodeText';
import { problemLines, read } from '../../../read';

const text = '# 上传\n\n文件上传失败，返回错误码。\n';

/** The text in GB18030: each Han character of it, found by decoding every pair of bytes. */
function gb18030(value: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly number[]>();
  for (let first = 0xa1; first <= 0xf7; first++) {
    for (let second = 0xa1; second <= 0xfe; second++) {
      codes.set(decoder.decode(new Uint8Array([first, second])), [first, second]);
    }
  }
  return new Uint8Array(Array.from(value).flatMap(char => codes.get(char) ?? [char.charCodeAt(0)]));
}

function swapped(value: string): Uint8Array {
  return Buffer.from(value, 'utf16le').swap16();
}

describe('encodings', () => {
  const cases: readonly [string, Uint8Array, string][] = [
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['UTF-16 LE with a mark', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE with a mark', swapped(`\ufeff${text}`), 'utf-16be'],
    ['UTF-16 LE', Buffer.from(text, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE', swapped(text), 'utf-16be'],
    ['GB18030', gb18030(text), 'gb18030'],
  ];
  test.each(cases)('%s', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ kind: 'text', text, encoding });
  });

  test('broken bytes are replaced, counted and told', async () => {
    const bytes = Buffer.concat([Buffer.from('# A\n\nok '), new Uint8Array([0xff, 0xfe, 0x41])]);
    expect(decodeText(bytes)).toMatchObject({ encoding: 'utf-8', broken: { count: 2, line: 3 } });
    expect(problemLines(await read(bytes))).toEqual([
      '3: 2 characters were not decodable and replaced by \ufffd.',
    ]);
  });

  test('a file cut off inside a character is still UTF-8', () => {
    const bytes = Buffer.from(text.trim());
    expect(decodeText(bytes.subarray(0, bytes.length - 1))).toMatchObject({ encoding: 'utf-8' });
  });

  test('replacement characters that the file itself holds are no problem', () => {
    expect(decodeText(Buffer.from('# \ufffd'))).not.toHaveProperty('broken');
  });

  test.each([
    ['zeros', new Uint8Array([80, 75, 3, 4, 0, 0, 8, 0, 9, 200])],
    ['control characters', new Uint8Array(100).fill(1)],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ])('%s are binary', (_, bytes) => expect(decodeText(bytes)).toEqual({ kind: 'binary' }));

  test('line ends become one, control characters and terminal colours go', () => {
    expect(
      decodeText(Buffer.from(`a\r\nb\rc\u2028d\u001b[31me\u0007${'.'.repeat(60)}`)),
    ).toMatchObject({
      text: `a\nb\nc\nde${'.'.repeat(60)}`,
    });
  });
});
