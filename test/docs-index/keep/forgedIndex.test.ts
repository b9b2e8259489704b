/** An index with sound checksums whose bytes lie: it may be refused at any time, but never hangs. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openIndex } from '../../../docs-index/answer/docsIndex';
import { openSections, packSections } from '../../../docs-index/keep/segment/segment';
import { mendSegment } from '../../../docs-index/keep/segments';
import { packRecords } from '../../../docs-index/keep/segment/recordStore';
import { contentSections } from '../../../docs-index/keep/segment/segmentContent';
import { readVendorWords } from '../../../server/recognise/documented/vendorWords';
import { segmentOf } from '../../docsOf';

const folder = fileURLToPath(new URL('../../fixtures/nimbus/', import.meta.url));
const pages = readdirSync(folder).filter(name => name.endsWith('.md'));
const bytes = await segmentOf(
  Object.fromEntries(pages.map(name => [name, readFileSync(folder + name, 'utf8')])),
);
const { sections } = openSections(bytes);

test('bytes changed before the checksums are made', () => {
  const change = fc.record({
    section: fc.nat(sections.size - 1),
    at: fc.nat(),
    value: fc.oneof(fc.nat(255), fc.constant(255)),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), changes => {
      const forged = new Map([...sections].map(([number, view]) => [number, view.slice()]));
      const views = [...forged.values()];
      for (const { section, at, value } of changes) {
        const view = views[section];
        if (view !== undefined && view.length > 0) view[at % view.length] = value;
      }
      const index = attempt(() => openIndex([packSections(forged)]));
      for (const query of ['742 no such drawer', '扫描 picture']) {
        attempt(() => index?.search({ query, limit: 10 }));
      }
      attempt(() => index?.symbols.errorsByCode('742'));
      attempt(() => index?.article('errors'));
    }),
    { numRuns: 250 },
  );
});

const { heads, bodies, references } = contentSections;
test.each([heads, bodies, references])(
  'records that say they are more than they can be: section %i',
  number => {
    const forged = new Map([...sections].map(([own, view]) => [own, view.slice()]));
    forged.get(number)?.fill(255, 0, 4);
    expect(() => openIndex([packSections(forged)])).toThrow('damaged');
  },
);

const honest = await segmentOf({ 'lamp.md': '# Lamp is out\n\nThe quillon lamp went out.\n' });

/** A segment like the nimbus pages whose section holds other JSON, with sound checksums. */
function forgedJson(number: number, json: string): Uint8Array {
  const forged = new Map<number, Uint8Array>(sections);
  const isRecords = number === heads || number === bodies || number === references;
  const texts = Array.from({ length: pages.length }, () => json);
  const store = { count: texts.length, textOf: (at: number) => texts[at] ?? '' };
  forged.set(number, isRecords ? packRecords(store) : new TextEncoder().encode(json));
  return packSections(forged);
}

const lies = [
  ...['null', '[]', '5', '"x"', '{', '{"id":5,"title":null,"breadcrumb":"x","source":[]}'],
  ...['{"body":7,"ticket":{"answers":5,"conversation":[null]}}', '{"endpoints":5,"errors":"x"}'],
  '{"endpoints":[{"key":5}],"fields":[null],"errors":[{"messages":7,"articleId":"a"}]}',
  '{"vendors":[{"names":"x","hosts":null,"logShapes":["((((","(a+)+b"]}],"synonyms":[[1,2],null]}',
];
const { manifest, categoryNames } = contentSections;

test.each(
  [heads, bodies, references, manifest, categoryNames].flatMap(number =>
    lies.map(json => [number, json] as const),
  ),
)('section %i says %s: the other index answers', (number, json) => {
  const index = openIndex([forgedJson(number, json), honest]);
  expect(index.search({ query: 'quillon lamp', limit: 5 }).hits[0]?.title).toBe('Lamp is out');
  expect(index.search({ query: 'drawer', limit: 5 }).hits).toBeInstanceOf(Array);
  expect(index.article('lamp')?.body).toContain('quillon');
  expect(index.symbols.errorsByCode('742')).toBeInstanceOf(Array);
  readVendorWords(index.manifest);
});

const other = openSections(
  await segmentOf({ 'zed.md': '# Zed\n\nZed, code 742.\n', 'yew.md': '# Yew\n\nA yew.\n' }),
).sections;

/** What may become of the bytes of a section; of a missing one nothing is left. */
const changes: Readonly<Record<string, (view: Uint8Array, number: number) => Uint8Array>> = {
  'is emptied': () => new Uint8Array(),
  'is cut in half': view => view.slice(0, view.length >> 1),
  'stands twice': view => Uint8Array.from([...view, ...view]),
  'is turned round': view => view.toReversed(),
  'is all ones': view => view.slice().fill(255),
  'is of another pack': (view, number) => other.get(number)?.slice() ?? view,
};

test.for(Object.entries(changes))('each section %s: the other index answers', ([, change]) => {
  for (const [number, view] of sections) {
    const forged = new Map(sections).set(number, change(view, number));
    const mended = attempt(() => mendSegment(packSections(forged)).bytes);
    const index = openIndex(mended === undefined ? [honest] : [mended, honest]);
    expect(index.search({ query: 'quillon lamp', limit: 5 }).hits[0]?.title).toBe('Lamp is out');
    expect(index.search({ query: '742 no such drawer', limit: 50 }).hits).toBeInstanceOf(Array);
    expect(index.article('lamp')?.body).toContain('quillon');
    expect(index.symbols.errorsByCode('742')).toBeInstanceOf(Array);
  }
});

test('an address of another scheme is none', () => {
  const head = { id: 'errors', title: 'A', source: { path: 'a.md', line: 1 } };
  const forged = forgedJson(heads, JSON.stringify({ ...head, url: 'file:///C:/calc.exe' }));
  expect(openIndex([forged]).article('errors')).toMatchObject({ title: 'A' });
  expect(openIndex([forged]).article('errors')).not.toHaveProperty('url');
});

function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
