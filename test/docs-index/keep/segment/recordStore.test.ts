import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteWriter } from '../../../../docs-index/keep/segment/byteWriter';
import { Compressor } from '../../../../docs-index/keep/segment/compress';
import { Decompressor } from '../../../../docs-index/keep/segment/lz4';
import { openRecords, packRecords } from '../../../../docs-index/keep/segment/recordStore';

function packed(records: readonly string[]): Uint8Array {
  return packRecords({ count: records.length, textOf: number => records[number] ?? '' });
}

test('records come back as they were', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string().map(part => part.repeat(50)),
  );
  fc.assert(
    fc.property(fc.array(text), records => {
      const store = openRecords(packed(records));
      expect(store.count).toBe(records.length);
      expect(records.map((_, number) => store.read(number))).toEqual(records);
      expect(store.read(records.length)).toBe('');
      expect(store.read(-1)).toBe('');
    }),
  );
});

test('any bytes survive compression against any dictionary', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.uint8Array({ maxLength: 4 }).map(part =>
      Uint8Array.from(
        Array(200)
          .fill([...part])
          .flat(),
      ),
    ),
  );
  fc.assert(
    fc.property(bytes, bytes, (text, dictionary) => {
      const out = new ByteWriter();
      new Compressor(dictionary).write(text, out);
      const block = out.view();
      expect(new Decompressor(dictionary).unpack(block, text.length)).toEqual(text);
    }),
  );
});

test('damaged blocks give bytes of the right length, never an error', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.nat(500), (block, length) => {
      expect(new Decompressor(new Uint8Array(8)).unpack(block, length)).toHaveLength(length);
    }),
  );
});

test('a record whose length is forged gives no more text than its bytes could hold', () => {
  const bytes = packed(['one record', 'another']);
  const word = new DataView(bytes.buffer, bytes.byteOffset);
  word.setUint32(12, 0xffff_fff0, true);
  const store = openRecords(bytes);
  expect(store.read(0).length).toBeLessThan(10_000);
  expect(store.read(1)).toBe('another');
});
