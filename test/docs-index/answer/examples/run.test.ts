/**
 * Every endpoint in every language: written, parsed by its grammar, and run against a loopback server
 * where the machine has what it needs. `npm run eval:examples` prints the same as a table.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleLanguages } from '../../../../docs-index/answer/examples/examples';
import { readDocuments } from './documents';
import { evaluateLanguage, exampleCases, type ExampleCase } from './evaluate';
import { loadSyntax, type CheckSyntax } from './grammars';
import { startLoopback, type Loopback } from './loopback';
import { whyNotRun } from './runners';

describe('examples of the starter pack and the corpus', () => {
  let cases: readonly ExampleCase[] = [];
  let checks: ReadonlyMap<string, CheckSyntax> = new Map();
  let loopback: Loopback;

  beforeAll(async () => {
    loopback = await startLoopback();
    checks = await loadSyntax(exampleLanguages);
    cases = (await readDocuments()).flatMap(exampleCases);
  });

  afterAll(() => loopback.close());

  it('say what the documented tables want', () => {
    const wrong = cases.filter(one => one.tableProblems.length > 0);
    expect(wrong.map(one => ({ title: one.title, problems: one.tableProblems }))).toEqual([]);
    expect(cases.length).toBeGreaterThanOrEqual(2 * 36);
  });

  for (const language of exampleLanguages) {
    const reason = whyNotRun(language);
    const what = reason === undefined ? 'sends the same request' : `is valid (${reason})`;
    it.concurrent(`${language} ${what}`, async ({ expect: check }) => {
      const tools = { cases, loopback, check: checks.get(language) };
      const { problems } = await evaluateLanguage(language, tools);
      const wrong = cases.map(one => ({ title: one.title, problems: problems.get(one.id) ?? [] }));
      check(wrong.filter(one => one.problems.length > 0)).toEqual([]);
    });
  }
});
