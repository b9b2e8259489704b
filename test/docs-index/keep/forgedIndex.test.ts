/** An index with sound checksums whose bytes lie: it may be refused at any time, but never hangs. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openIndex } from '../../../docs-index/answer/docsIndex';
import { openSections, packSections } from '../../../docs-index/keep/segment/segment';
import { contentSections } from '../../../docs-index/keep/segment/segmentContent';
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
      const started = performance.now();
      const index = attempt(() => openIndex([packSections(forged)]));
      for (const query of ['742 no such drawer', '扫描 picture']) {
        attempt(() => index?.search({ query, limit: 10 }));
      }
      attempt(() => index?.symbols.errorsByCode('742'));
      attempt(() => index?.article('errors'));
      expect(performance.now() - started).toBeLessThan(2000);
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

function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
