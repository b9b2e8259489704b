/** The reference finder on the real documents, where they lie beside the project. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readReference } from '../../../docs-index/derive/readReference';
import { readSource } from '../../../docs-index/read/readSource';
import { buildSymbols, type Symbols } from '../../../docs-index/derive/symbols/symbols';

const shared = fileURLToPath(new URL('../../../../shared', import.meta.url));
const hasCorpus = existsSync(`${shared}/corpus`);

/** References of every file of the corpus, and the problems met in finding them. */
async function readCorpus(): Promise<{ symbols: Symbols; problems: string[] }> {
  const references = [];
  const problems: string[] = [];
  for (const name of readdirSync(`${shared}/corpus`)) {
    const bytes = readFileSync(`${shared}/corpus/${name}`);
    const { articles } = await readSource({ path: name, name, bytes });
    for (const article of articles) {
      const reading = readReference(article);
      references.push(reading.reference);
      problems.push(...reading.problems.map(problem => problem.message));
    }
  }
  return { symbols: buildSymbols(references), problems };
}

const why = hasCorpus ? '' : ' (skipped: ../shared/corpus is not there)';

test.skipIf(!hasCorpus)(`all 44 endpoints and every row of their tables${why}`, async () => {
  const { symbols, problems } = await readCorpus();
  expect(problems).toEqual([]);
  expect(new Set(symbols.endpoints.map(({ key }) => key)).size).toBe(44);
  expect(symbols.endpoints).toHaveLength(44);
  const undocumented = symbols.endpoints.filter(({ key }) => symbols.fieldsOf(key).length < 2);
  expect(undocumented).toEqual([]);
  // 726 rows stand in the pages; the two common headers of one page count for all its endpoints.
  expect(symbols.fields).toHaveLength(734);
  expect(symbols.fields.filter(({ enumValues }) => enumValues.length > 0).length).toBeGreaterThan(
    70,
  );
});

test.skipIf(!hasCorpus)(`every JSON example is mended to valid JSON${why}`, async () => {
  const { symbols } = await readCorpus();
  const examples = symbols.endpoints.flatMap(({ key }) => symbols.examplesOf(key));
  expect(examples.length).toBeGreaterThan(75);
  for (const { body } of examples) {
    if (body !== undefined) expect(() => JSON.parse(body) as unknown).not.toThrow();
  }
});

interface HoverCase {
  readonly id: string;
  readonly needs?: string;
  readonly expect: { kind: string; key: string; api?: string; field?: string } | null;
}

test.skipIf(!hasCorpus)(`every symbol the hover cases expect of the corpus${why}`, async () => {
  const { symbols } = await readCorpus();
  const text = readFileSync(`${shared}/eval/hover-dev.json`, 'utf8');
  const cases = JSON.parse(text) as readonly HoverCase[];
  const missing = cases.filter(
    ({ needs, expect: wanted }) => needs === 'seeds' && wanted && !isDocumented(symbols, wanted),
  );
  expect(missing.map(({ id }) => id)).toEqual([]);
});

function isDocumented(symbols: Symbols, wanted: NonNullable<HoverCase['expect']>): boolean {
  const { kind, key, api, field } = wanted;
  switch (kind) {
    case 'error-code':
      return symbols.errorsByCode(key).length > 0;
    case 'error-message':
      return symbols.messages.some(({ message }) => message === key);
    case 'endpoint':
      return symbols.endpointsByKey(key).length > 0;
    case 'enum-value':
      return symbols.enumRows(key).some(row => row.field.key === field && row.field.api === api);
    case 'api-name':
      return symbols.structsByName(key).length > 0;
    default:
      return symbols.fieldsByKey(key).some(row => api === undefined || row.api === api);
  }
}
