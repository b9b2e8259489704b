/** `npm run eval:hover`: how often a hover is right, and how often it speaks where it should not. */
import { writeSync } from 'node:fs';
import { askCase, judgeCase, readCases, type HoverCase, type Outcome } from './hoverCases';
import { walkFiles } from './hoverFiles';
import { loadIndex, sharedFolder } from './loadSymbols';
import { copyDocs } from './manyDocs';
import type { DocsKnowledge } from '../../server/recognise/symbolAt';

const usage =
  'usage: npm run eval:hover -- [--cases FILE | --files DIR] [--json] [--all] [--copies N]';

interface Options {
  readonly cases?: string;
  readonly files?: string;
  readonly json: boolean;
  /** Print every hover of --files, not only the counts. */
  readonly all: boolean;
  /** How many times the documents are in the index, to measure what a large one costs. */
  readonly copies: number;
}

const options = readOptions(process.argv.slice(2));
const loaded = await loadIndex();
const docs = options.copies > 1 ? copyDocs(loaded, options.copies) : loaded;
if (options.files !== undefined) reportFiles(options.files, docs);
else reportCases(options.cases ?? `${sharedFolder() ?? ''}/eval/hover-dev.json`, docs);

function readOptions(args: readonly string[]): Options {
  const valueOf = (name: string): string | undefined => {
    const at = args.indexOf(name);
    return at === -1 ? undefined : args[at + 1];
  };
  if (args.includes('--help')) print(usage);
  const cases = valueOf('--cases');
  const files = valueOf('--files');
  return {
    ...(cases !== undefined && { cases }),
    ...(files !== undefined && { files }),
    json: args.includes('--json'),
    all: args.includes('--all'),
    copies: Number(valueOf('--copies') ?? 1),
  };
}

/** Straight to the file descriptor, so that nothing is lost when the process ends at once. */
function print(text: string): void {
  writeSync(1, `${text}\n`);
}

function reportCases(path: string, knowledge: DocsKnowledge): void {
  const cases = readCases(path);
  const outcomes = cases.map(item => judgeCase(item, knowledge));
  const silent = outcomes.filter(outcome => outcome.case.expect === null);
  const speaking = outcomes.filter(outcome => outcome.case.expect !== null);
  const time = measure(cases, knowledge);
  const summary = {
    cases: cases.length,
    silent: { total: silent.length, spoke: silent.filter(({ isRight }) => !isRight).length },
    speaking: { total: speaking.length, exact: speaking.filter(({ isRight }) => isRight).length },
    ms: time,
    byClass: Object.fromEntries([...groups(outcomes)].map(([name, of]) => [name, countOf(of)])),
    misses: outcomes.filter(({ isRight }) => !isRight).map(missOf),
  };
  print(options.json ? JSON.stringify(summary) : tableOf(summary, outcomes));
}

/** Milliseconds of an answer over the cases: of each the median of 21 asks, after a warm-up. */
function measure(
  cases: readonly HoverCase[],
  knowledge: DocsKnowledge,
): { median: number; p99: number } {
  for (const item of cases) askCase(item, knowledge);
  const times = cases.map(item => {
    const asks = Array.from({ length: 21 }, () => {
      const start = performance.now();
      askCase(item, knowledge);
      return performance.now() - start;
    });
    return asks.sort((a, b) => a - b)[10] ?? 0;
  });
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    Number((times[Math.floor(times.length * share)] ?? 0).toFixed(3));
  return { median: at(0.5), p99: at(0.99) };
}

function groups(outcomes: readonly Outcome[]): Map<string, Outcome[]> {
  const found = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const name =
      outcome.case.expect === null ? 'silent' : (/^[a-z]+/.exec(outcome.case.class)?.[0] ?? '');
    found.set(name, [...(found.get(name) ?? []), outcome]);
  }
  return found;
}

function countOf(outcomes: readonly Outcome[]): { total: number; right: number } {
  return { total: outcomes.length, right: outcomes.filter(({ isRight }) => isRight).length };
}

function missOf({ case: item, got }: Outcome): object {
  const { id, class: name, expect } = item;
  const said =
    got === undefined ? null : { kind: got.kind, key: got.key, api: got.api, field: got.field };
  return { id, class: name, expect, got: said };
}

function tableOf(
  summary: {
    silent: { total: number; spoke: number };
    speaking: { total: number; exact: number };
    ms: { median: number; p99: number };
  },
  outcomes: readonly Outcome[],
): string {
  const lines = [...groups(outcomes)].map(([name, of]) => {
    const { total, right } = countOf(of);
    return `${name.padEnd(8)} ${String(right).padStart(4)} of ${String(total).padStart(4)} right`;
  });
  const misses = outcomes
    .filter(({ isRight }) => !isRight)
    .map(outcome => JSON.stringify(missOf(outcome)));
  const { silent, speaking, ms } = summary;
  return [
    ...lines,
    `silent places that spoke: ${silent.spoke} of ${silent.total}`,
    `speaking places exact: ${speaking.exact} of ${speaking.total}`,
    `median ${ms.median} ms, p99 ${ms.p99} ms`,
    ...misses,
  ].join('\n');
}

function reportFiles(folder: string, knowledge: DocsKnowledge): void {
  const report = walkFiles(folder, knowledge);
  const { hovers, ...counts } = report;
  if (options.json) {
    print(JSON.stringify(options.all ? report : counts));
    return;
  }
  const shown = options.all ? hovers : hovers.slice(0, 40);
  for (const hover of shown)
    print(`${hover.path}:${hover.line} ${hover.kind} ${hover.key} | ${hover.text}`);
  print(JSON.stringify(counts, undefined, 2));
}
