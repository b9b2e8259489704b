/** Posting lists as bits against the postings they were made of. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteWriter } from '../../../../docs-index/keep/segment/byteWriter';
import {
  DenseList,
  DenseListWriter,
  groupSize,
} from '../../../../docs-index/keep/postings/denseList';
import { readAhead } from '../../../../docs-index/keep/postings/postings';

/** Counts of each article, 0 where the term does not stand. */
const columns = fc
  .array(fc.oneof(fc.constant(0), fc.constant(1), fc.integer({ min: 2, max: 255 })), {
    minLength: 1,
    maxLength: 700,
  })
  .filter(counts => counts.some(count => count > 0));

/** Both lists written one after the other, and the second opened. */
function written(before: readonly number[], counts: readonly number[]): DenseList {
  const out = new ByteWriter();
  const size = Math.max(before.length, counts.length);
  const writer = new DenseListWriter(out, size);
  let start = 0;
  for (const list of [before, counts]) {
    start = out.length;
    writer.begin();
    list.forEach((count, article) => count > 0 && writer.add(article, count));
    writer.finish();
  }
  for (let at = 0; at < readAhead; at++) out.byte(0);
  const bytes = out.view();
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return new DenseList(bytes, words, start, size);
}

test('any article is looked up', () => {
  fc.assert(
    fc.property(columns, columns, (before, counts) => {
      const list = written(before, counts);
      expect(counts.map((_count, article) => list.countsOf(article))).toEqual(counts);
    }),
  );
});

test('groups are decoded in order', () => {
  fc.assert(
    fc.property(columns, columns, (before, counts) => {
      const list = written(before, counts);
      const articles = new Int32Array(groupSize);
      const own = new Uint8Array(groupSize);
      const found: [number, number][] = [];
      for (let group = 0; group < list.groups; group++) {
        const size = list.readGroup(group, articles, own);
        for (let at = 0; at < size; at++) found.push([articles[at] ?? -1, own[at] ?? 0]);
      }
      const wanted = counts.flatMap((count, article) => (count > 0 ? [[article, count]] : []));
      expect(found).toEqual(wanted);
    }),
  );
});
