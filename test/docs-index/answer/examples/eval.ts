/**
 * `npm run eval:examples`: a table of endpoint × language, or one JSON object with `--json`. With
 * `--peer` the requests are written by a generator from HAR instead of our own writers.
 */
import { evaluateAll, type ExampleCase, type LanguageResult } from './evaluate';
import { readDocuments } from './documents';
import { peerLanguages, peerText } from './peer';

const shortNames: Readonly<Record<string, string>> = {
  shellscript: 'curl',
  javascript: 'js',
  'javascript-axios': 'js-ax',
  typescript: 'ts',
  'typescript-axios': 'ts-ax',
  python: 'py',
  'java-okhttp': 'j-okh',
  csharp: 'c#',
  ruby: 'rb',
  kotlin: 'kt',
  rust: 'rs',
  powershell: 'ps',
};

const documents = await readDocuments();
const peer = {
  languages: peerLanguages,
  write: (language: string, one: ExampleCase, host: string) =>
    peerText(language, one.requestTo(host)),
};
const { cases, results } = await evaluateAll(
  documents,
  process.argv.includes('--peer') ? peer : {},
);
const isJson = process.argv.includes('--json');
process.stdout.write(isJson ? `${JSON.stringify(report(), undefined, 2)}\n` : table());
process.exitCode = failures().length > 0 ? 1 : 0;

function failures(): { case: string; language: string; problems: readonly string[] }[] {
  const ofTables = cases
    .filter(one => one.tableProblems.length > 0)
    .map(one => ({ case: one.title, language: 'tables', problems: one.tableProblems }));
  const ofLanguages = results.flatMap(({ language, problems }) =>
    cases
      .filter(one => (problems.get(one.id) ?? []).length > 0)
      .map(one => ({ case: one.title, language, problems: problems.get(one.id) ?? [] })),
  );
  return [...ofTables, ...ofLanguages];
}

function report(): unknown {
  return {
    endpoints: new Set(cases.map(one => one.endpoint)).size,
    examples: cases.length,
    languages: results.map(result => ({
      language: result.language,
      mode: result.notRun === undefined ? 'run' : 'parsed',
      ...(result.notRun !== undefined && { why: result.notRun }),
      passed: cases.filter(one => isRight(one, result)).length,
      failed: cases.filter(one => !isRight(one, result)).length,
      ms: Math.round(result.ms),
    })),
    failures: failures(),
  };
}

function isRight({ id, tableProblems }: ExampleCase, { problems }: LanguageResult): boolean {
  return tableProblems.length === 0 && (problems.get(id) ?? []).length === 0;
}

/** One row an endpoint: `✓✓` minimal and full run, `··` both parsed, `✗` one that is wrong. */
function table(): string {
  const names = results.map(({ language }) => shortNames[language] ?? language);
  const widths = names.map(name => Math.max(3, name.length + 1));
  const head = names.map((name, at) => name.padEnd(widths[at] ?? 3)).join('');
  const endpoints = [...new Set(cases.map(one => one.endpoint))];
  const rows = endpoints.map(endpoint => {
    const own = cases.filter(one => one.endpoint === endpoint);
    const cells = results.map((result, at) => {
      const marks = own.map(one => markOf(one, result)).join('');
      return marks.padEnd(widths[at] ?? 3);
    });
    return `${cells.join('')} ${endpoint}\n`;
  });
  const failed = failures().map(
    one => `${one.language}  ${one.case}\n    ${one.problems.join('\n    ')}\n`,
  );
  return `${head} endpoint (minimal, full)\n${rows.join('')}${summary()}${failed.join('')}`;
}

function markOf(one: ExampleCase, result: LanguageResult): string {
  if (!isRight(one, result)) return '✗';
  return result.notRun === undefined ? '✓' : '·';
}

function summary(): string {
  const lines = results.map(result => {
    const right = cases.filter(one => isRight(one, result)).length;
    const how = result.notRun === undefined ? 'run' : `parsed (${result.notRun})`;
    return `${result.language.padEnd(17)} ${right}/${cases.length} ${how}, ${Math.round(result.ms)} ms\n`;
  });
  return `\n✓ sent the documented request · parsed ✗ wrong\n${lines.join('')}`;
}
