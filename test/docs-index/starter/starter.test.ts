import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import moreFacts from './moreFacts.json';
import { readSource } from '../../../docs-index/read/readSource';
import { readReference } from '../../../docs-index/derive/readReference';

const starter = fileURLToPath(new URL('../../../docs-index/starter/', import.meta.url));
const facts = fileURLToPath(new URL('../../../../shared/facts/', import.meta.url));
const noFacts = existsSync(facts) ? '' : ' (skipped: the facts file is not on this machine)';

interface ErrorFact {
  readonly code: string;
  readonly messages: readonly string[];
  readonly product: string;
  readonly category?: string;
}

interface ApiFact {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly fields: readonly {
    readonly path: string;
    readonly in: string;
    readonly type: string;
    readonly required: boolean;
  }[];
}

// The casts hold because the tests below compare every key they name.
const errorFacts = (): readonly ErrorFact[] => [
  ...(readFacts('errors.json') as readonly ErrorFact[]),
  ...moreFacts,
];
const apiFacts = () => readFacts('apis.json') as readonly ApiFact[];

function readFacts(name: string): unknown {
  return JSON.parse(readFileSync(join(facts, name), 'utf8'));
}

const pages = await Promise.all(
  ['errors', 'apis'].flatMap(folder =>
    readdirSync(join(starter, folder)).map(name => readPage(`${folder}/${name}`)),
  ),
);

async function readPage(path: string) {
  const text = readFileSync(join(starter, path), 'utf8');
  const reading = await readSource({ path, name: path, bytes: new TextEncoder().encode(text) });
  const [article] = reading.articles;
  if (!article) throw new Error(`${path} gives no article`);
  const { reference, problems } = readReference(article);
  return {
    path,
    text,
    article,
    reference,
    ...reading,
    problems: [...reading.problems, ...problems],
  };
}

test('nothing in the pack looks like a secret or personal data', () => {
  expect(pages.map(({ redactions }) => redactions)).toEqual(pages.map(() => ({})));
});

describe('facts', () => {
  test.skipIf(noFacts)(`every error code and message has its page${noFacts}`, () => {
    const declared = pages.flatMap(({ article }) =>
      article.errors ? [{ ...article.errors, title: article.title }] : [],
    );
    const missing = errorFacts().filter(fact => {
      const isCode = fact.category !== 'message-only';
      return !declared.some(
        errors =>
          errors.product === fact.product &&
          (isCode ? errors.codes : errors.messages).includes(fact.code) &&
          (isCode || errors.codes.length === 0) &&
          fact.messages.every(message => errors.messages.includes(message)),
      );
    });
    expect(missing.map(fact => fact.code)).toEqual([]);
  });

  test.skipIf(noFacts)(`pages declare no other codes and messages${noFacts}`, () => {
    const known = new Set(errorFacts().flatMap(fact => [fact.code, ...fact.messages]));
    const declared = pages.flatMap(({ article }) => [
      ...(article.errors?.codes ?? []),
      ...(article.errors?.messages ?? []),
    ]);
    expect(declared.filter(key => !known.has(key))).toEqual([]);
  });

  test.skipIf(noFacts)(
    `every operation has its page with the endpoint as written${noFacts}`,
    () => {
      const expected = apiFacts().map(keyOf);
      const found = new Set(
        pages.flatMap(({ article: { operation } }) => `${operation?.name} ${operation?.endpoint}`),
      );
      expect(expected.filter(key => !found.has(key))).toEqual([]);
    },
  );

  test.skipIf(noFacts)(`every field is found with position, type and need${noFacts}`, () => {
    const missing = apiFacts().flatMap(fact => {
      const fields = pages.find(page => page.article.operation?.name === fact.name)?.reference
        .fields;
      return fact.fields
        .filter(
          field =>
            !fields?.some(
              found =>
                found.key === field.path &&
                found.position === field.in &&
                found.type === field.type &&
                found.required === field.required,
            ),
        )
        .map(field => `${fact.name}: ${field.path} in ${field.in}`);
    });
    expect(missing).toEqual([]);
  });
});

function keyOf({ name, method, path }: ApiFact): string {
  return `${name} ${method === '' ? undefined : `${method} ${path}`}`;
}

describe.each(pages)('$path', ({ path, text, article, reference, problems }) => {
  test('reads without problems, as a reference page with a Windows-safe name', () => {
    expect(problems).toEqual([]);
    expect(basename(path)).toMatch(/^[a-z0-9][a-z0-9.-]*\.md$/);
    const header: unknown = parse(text.split('\n---\n')[0] ?? '');
    expect(header).toHaveProperty('title', article.title);
    expect(header).toHaveProperty('kind', 'reference');
    expect(article.title).toMatch(/\p{Script=Han}/u);
    expect(article.category).toMatch(/^(错误码|API) \/ \S/);
    expect(article.updated).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test('holds no HTML, no pictures, no links, and is of a readable size', () => {
    const prose = article.body.replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
    expect(prose).not.toMatch(/<\/?[a-z!]|!\[|\]\(|https?:/i);
    expect(text).not.toMatch(/\{\{|\t|\r|[ ]\n/);
    expect(article.body.length).toBeGreaterThan(100);
    expect(text.length).toBeLessThan(8000);
  });

  test('has the sections of its kind, in both languages', () => {
    const sections = [...article.body.matchAll(/^## (.+)$/gm)].map(match => match[1]);
    const needed = path.startsWith('errors/') ? ['含义', '解决办法'] : ['什么时候用', '注意'];
    expect(sections).toEqual(expect.arrayContaining(needed));
    expect(article.body).toMatch(/^[A-Z][^\n\p{Script=Han}]{15,}\.$/mu);
  });

  test('its JSON is valid and its example request is that of its endpoint', () => {
    for (const [, json] of text.matchAll(/```json\n([\s\S]*?)```/g)) {
      expect(() => JSON.parse(json ?? '') as unknown).not.toThrow();
    }
    const { operation } = article;
    if (operation?.endpoint === undefined) return;
    expect(reference.endpoints.map(({ key, host }) => ({ key, host }))).toEqual([
      { key: operation.endpoint, host: operation.host },
    ]);
    const request = /## 请求示例\n\n```http\n([\s\S]*?)```/.exec(article.body)?.[1] ?? '';
    const host = operation.host?.replace('https://', '');
    expect(request).toMatch(/^[A-Z]+ \/\S* HTTP\/1\.1\nHost: \S+\n/);
    expect(request).toContain(`\nHost: ${host}\n`);
    const body = request.split('\n\n')[1];
    if (request.includes('Content-Type: application/json')) {
      expect(() => JSON.parse(body ?? '') as unknown).not.toThrow();
    }
    const headers = reference.fields.filter(field => field.position === 'header' && field.required);
    for (const header of headers) expect(request).toContain(`\n${header.name}: `);
  });
});
