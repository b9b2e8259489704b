/** Every example of a set of documents, in every language: written, parsed, run, compared. */
import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exampleLanguages, makeExamples } from '../../../../docs-index/answer/examples/examples';
import {
  concreteRequest,
  type ConcreteRequest,
} from '../../../../docs-index/answer/examples/concrete';
import { requestTemplate } from '../../../../docs-index/answer/examples/requestTemplate';
import type { Example } from '../../../../docs-index/answers';
import { compareRequest } from './compare';
import type { Documents } from './documents';
import { fillValues, uploadFile } from './fill';
import { loadSyntax, type CheckSyntax } from './grammars';
import { startLoopback, type Loopback } from './loopback';
import { runners, whyNotRun, type Program } from './runners';
import { checkTables } from './tableCheck';

/** One example to write: an endpoint in one form, with the values it is filled with. */
export interface ExampleCase {
  readonly id: string;
  readonly endpoint: string;
  readonly title: string;
  /** What must arrive, for `expectedHost`. */
  readonly request: ConcreteRequest;
  /** What the documented tables miss in it. */
  readonly tableProblems: readonly string[];
  /** The text in a language, filled, for a host. */
  readonly write: (language: string, host: string) => string;
  /** The same request as data, for a host. */
  readonly requestTo: (host: string) => ConcreteRequest;
}

export interface LanguageResult {
  readonly language: string;
  /** Why the language was not run, only parsed. */
  readonly notRun: string | undefined;
  /** Problems by case id; none for a case that is right. */
  readonly problems: ReadonlyMap<string, readonly string[]>;
  readonly ms: number;
}

const expectedHost = 'http://host.example';

/** Makes the cases of all endpoints, minimal ones plain and full ones hostile to quoting. */
export function exampleCases(documents: Documents): ExampleCase[] {
  const { name, symbols, vendors } = documents;
  const endpoints = symbols.endpoints.filter(endpoint => endpoint.method !== '');
  const keys = [...new Set(endpoints.map(endpoint => endpoint.key))];
  return keys.flatMap((key, at) =>
    (['minimal', 'full'] as const).flatMap(form => {
      const endpoint = endpoints.find(one => one.key === key);
      if (endpoint === undefined) return [];
      const id = `e${name.charAt(0)}${at}${form.charAt(0)}`;
      const host = expectedHost;
      const template = requestTemplate(endpoint, symbols, form);
      const exampleIn = (languageId: string, values = {}): Example | undefined =>
        makeExamples(symbols, { languageId, endpoint: key, form, values, vendors })[0];
      const placeholders = exampleIn('http')?.placeholders ?? [];
      const values = fillValues(template, placeholders, { host, isHostile: form === 'full' });
      const requestTo = (real: string): ConcreteRequest =>
        concreteRequest(template, { values: { ...values, host: real } });
      const request = requestTo(host);
      const tableProblems = checkTables(request, { endpoint, symbols, form, host });
      const write = (language: string, real: string): string =>
        exampleIn(language, { ...values, host: real })?.text ?? '';
      const title = `${key} ${form}`;
      return [{ id, endpoint: key, title, request, tableProblems, write, requestTo }];
    }),
  );
}

export interface LanguageTools {
  readonly cases: readonly ExampleCase[];
  readonly loopback: Loopback;
  readonly check: CheckSyntax | undefined;
  /** Who writes the text; our own writers if absent. */
  readonly write?: (language: string, one: ExampleCase, host: string) => string;
}

/** Parses and, where the machine can, runs all cases in one language. */
export async function evaluateLanguage(
  language: string,
  { cases, loopback, check, write = writeOwn }: LanguageTools,
): Promise<LanguageResult> {
  const start = performance.now();
  const notRun = whyNotRun(language);
  const problems = new Map<string, string[]>();
  const hostOf = (id: string): string => loopback.host(`${language}.${id}`);
  const programs: Program[] = cases.map(one => {
    return { id: one.id, text: write(language, one, hostOf(one.id)) };
  });
  for (const { id, text } of programs) {
    const found = [
      ...(text === '' ? ['nothing was written'] : []),
      ...(text.includes('{{') ? ['{{ is left'] : []),
    ];
    const syntax = check ? check(text) : 'no grammar';
    problems.set(id, syntax === undefined ? found : [...found, `syntax: ${syntax}`]);
  }
  if (notRun === undefined) await runAll(language, { cases, programs, loopback, problems });
  return { language, notRun, problems, ms: performance.now() - start };
}

function writeOwn(language: string, { write }: ExampleCase, host: string): string {
  return write(language, host);
}

async function runAll(
  language: string,
  given: {
    readonly cases: readonly ExampleCase[];
    readonly programs: readonly Program[];
    readonly loopback: Loopback;
    readonly problems: Map<string, string[]>;
  },
): Promise<void> {
  const { cases, programs, loopback, problems } = given;
  const folder = mkdtempSync(join(tmpdir(), 'examples-'));
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, uploadFile.name), uploadFile.content);
    const errors = await runners.get(language)?.run(programs, folder);
    for (const { id, request } of cases) {
      const sent = loopback.requestsOf(`${language}.${id}`);
      const found = compareRequest(request, expectedHost, sent);
      const said = found.length > 0 && errors ? [errors.slice(0, 600)] : [];
      problems.set(id, [...(problems.get(id) ?? []), ...found, ...said]);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Which languages, and who writes in them. */
export interface WriterChoice {
  readonly languages?: readonly string[];
  readonly write?: LanguageTools['write'];
}

/** All languages over all documents, and the cases themselves. */
export async function evaluateAll(
  documents: readonly Documents[],
  { languages = exampleLanguages, write }: WriterChoice = {},
): Promise<{
  readonly cases: readonly ExampleCase[];
  readonly results: readonly LanguageResult[];
}> {
  const loopback = await startLoopback();
  try {
    const cases = documents.flatMap(exampleCases);
    const checks = await loadSyntax(languages);
    const results = new Map<string, LanguageResult>();
    const waiting = [...languages];
    const work = async (): Promise<void> => {
      for (let language = waiting.shift(); language !== undefined; language = waiting.shift()) {
        results.set(
          language,
          await evaluateLanguage(language, {
            ...{ cases, loopback, check: checks.get(language) },
            ...(write && { write }),
          }),
        );
      }
    };
    await Promise.all([work(), work(), work()]);
    return { cases, results: languages.flatMap(name => results.get(name) ?? []) };
  } finally {
    await loopback.close();
  }
}
