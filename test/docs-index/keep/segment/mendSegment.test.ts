import { expect, test } from 'vitest';
import { openIndex } from '../../../../docs-index/answer/docsIndex';
import { mendSegment } from '../../../../docs-index/keep/segments';
import { packRecords } from '../../../../docs-index/keep/segment/recordStore';
import { openSections, packSections } from '../../../../docs-index/keep/segment/segment';
import { contentSections } from '../../../../docs-index/keep/segment/segmentContent';
import { articleSections } from '../../../../docs-index/keep/postings/textIndex';
import { emptyManifest } from '../../../../docs-index/manifest';
import { segmentOf } from '../../../docsOf';

const pages = {
  'lamp.md': '---\ncodes: [Q-71]\n---\n# Lamp\n\nThe quillon lamp went out.\n',
  'oar.md': '# Oar\n\nThe quillon oar is wet.\n',
  'sail.md': '# Sail\n\nThe quillon sail is torn.\n',
};
const vendor = { id: 'q', names: ['quillon'], hosts: [], packages: [], logShapes: [], hints: [] };
const manifest = { ...emptyManifest, name: 'Boats', vendors: [vendor] };
const bytes = await segmentOf(pages, manifest);
const { sections } = openSections(bytes);
const inPart = 'The index is damaged in part.';

/** The pack with other sections in place of some, and sound checksums. */
function forged(others: Readonly<Record<number, Uint8Array>>): Uint8Array {
  const all = Object.entries(others).map(([number, view]) => [Number(number), view] as const);
  return packSections(new Map([...sections, ...all]));
}

function recordsOf(texts: readonly string[]): Uint8Array {
  return packRecords({ count: texts.length, textOf: number => texts[number] ?? '' });
}

/** What is told of a pack, and what is found in what is left of it. */
function mended(given: Uint8Array) {
  const { bytes: left, problems } = mendSegment(given);
  const index = openIndex([left]);
  const titles = [...index.titles()].map(({ title }) => title);
  const found = index.search({ query: 'quillon' }).hits.map(({ title }) => title);
  return {
    problems: problems.map(problem => problem.replace(`${inPart} `, '')),
    titles,
    found: found.toSorted(),
    vendors: index.manifest.vendors.length,
    codes: index.symbols.errorsByCode('Q-71').length,
  };
}

const whole = {
  problems: [],
  titles: ['Lamp', 'Oar', 'Sail'],
  found: ['Lamp', 'Oar', 'Sail'],
  vendors: 1,
  codes: 1,
};
const { heads, bodies, references, kinds, idHashes, titleOrder } = contentSections;
const { manifest: manifestSection, passageStarts } = contentSections;
const { words, wordStarts, wordLists } = articleSections;

test('a pack that is sound is given back as it is', () => {
  expect(mendSegment(bytes)).toEqual({ bytes, problems: [] });
  expect(mendSegment(bytes).bytes).toBe(bytes);
  expect(mended(bytes)).toEqual(whole);
});

test('a head that is none costs its article, one with a false fact the fact', () => {
  const head = (id: string, more: object) =>
    JSON.stringify({
      ...{ id, title: id, kind: 'kb', category: '', breadcrumb: [] },
      source: { path: `${id}.md`, line: 1 },
      ...more,
    });
  const url = { url: 'file:///C:/calc.exe' };
  const texts = [head('lamp', {}), '{"id":5}', head('sail', url)];
  expect(mended(forged({ [heads]: recordsOf(texts) }))).toEqual({
    ...whole,
    problems: ['Articles left out: 1.', 'Articles of which facts do not count: 1.'],
    titles: ['lamp', 'sail'],
    found: ['lamp', 'sail'],
  });
});

test('texts that are none leave their titles', () => {
  const texts = ['{"body":"The quillon lamp."}', '{"body":7}', '['];
  expect(mended(forged({ [bodies]: recordsOf(texts) }))).toEqual({
    ...whole,
    problems: ['Articles without their whole text: 2.'],
    found: ['Lamp'],
  });
});

test('what is documented counts as far as it is sound', () => {
  const texts = ['{"endpoints":5,"errors":"x"}', '', ''];
  expect(mended(forged({ [references]: recordsOf(texts) }))).toEqual({
    ...whole,
    problems: ['Articles without all that they document: 1.'],
    codes: 0,
  });
});

test('what is said of the vendor does not count where it is none', () => {
  const text = '{"name":"Boats","vendors":[{"names":"x","logShapes":["(("]}],"synonyms":[[1]]}';
  const problems = ['What it says of its vendor does not count.'];
  expect(mended(forged({ [manifestSection]: new TextEncoder().encode(text) }))).toEqual({
    ...whole,
    ...{ problems, vendors: 0 },
  });
});

test.for([kinds, idHashes, titleOrder, passageStarts, words, wordStarts, wordLists])(
  'a table that lies is made anew: section %i',
  number => {
    const lying = (sections.get(number) ?? new Uint8Array()).slice().fill(0xee);
    const problems = ['What it is searched by was made anew.'];
    expect(mended(forged({ [number]: lying }))).toEqual({ ...whole, problems });
    expect(mended(forged({ [number]: new Uint8Array() }))).toEqual({ ...whole, problems });
  },
);

test('of damaged bytes only those whose checksum holds are believed', async () => {
  const long = 'The quillon oar is as long as a poem that nobody wrote down, '.repeat(40);
  const many = Object.fromEntries(
    Array.from({ length: 400 }, (_, at) => {
      const words = Array.from({ length: 60 }, (_, word) => ((at + 7) * (word + 11) * 7919) % 9973);
      return [`p${at}.md`, `# Page ${at}\n\n${words.join(' ')}\n\n${long.slice(at % 50)}\n`];
    }),
  );
  const big = await segmentOf(many);
  const view = openSections(big).sections.get(bodies) ?? new Uint8Array();
  const harmed = big.slice();
  const at = view.byteOffset - big.byteOffset + view.length - 10;
  harmed[at] = (harmed[at] ?? 0) ^ 0xff;
  const { bytes: left, problems } = mendSegment(harmed);
  expect(problems[0]).toMatch(
    /^The index is damaged in part\. Articles without their whole text: /,
  );
  const index = openIndex([left]);
  expect(index.articleCount).toBe(400);
  expect(index.article('p0')).toEqual(openIndex([big]).article('p0'));
  expect(index.article('p399')?.body).toBe('');
});

test('a pack of which nothing is left is refused', () => {
  const nothing = forged({ [heads]: recordsOf(['null', '5', '[]']) });
  expect(() => mendSegment(nothing)).toThrow('The index is damaged');
  expect(() => mendSegment(bytes.subarray(0, 40))).toThrow('The index is damaged');
});
