/**
 * `npm run bench`: what building, keeping, opening and asking the index costs, beside others.
 * usage: npm run bench -- [--json] [--sizes 12000,100000] [--engines NAME;…]
 *        npm run bench -- --check | --activation | --agents | --server | --read FOLDER…
 *        npm run bench -- --stream [MEGABYTES] [--formats NAME,…]
 *        npm run bench -- --shared [ARTICLES] [--heap 1g] [--at URL]
 * Every engine runs in a process of its own, so that memory is its own; `--check` only tests
 * that the cost per article does not grow with their number, and fails if it does; `--server`
 * measures the built server instead, while it indexes and after; `--stream` reads data sets of
 * 1,000 MB and fails if one takes more than a bounded part of that in memory.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { activateExtension, type ActivationCosts } from './activation';
import { measureAgents } from './agents';
import { printTables, type Costs } from './costTable';
import { engines } from './engines';
import { makeCorpus, makeQueries } from './makeCorpus';
import { originalArticles } from './originals';
import { measureReading } from './reading';
import { measureSearchServer } from './searchServer';
import { measureServer } from './server';
import { checkStreams, readDataSet, streamFormats } from './stream';

/** Peers that take hours or all memory at this size are left out there. */
const mostTime = 15 * 60_000;

async function main(args: readonly string[]): Promise<void> {
  const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const part = option('--part');
  if (part !== undefined) {
    const [kind = '', engine = '', size = '0', folder = ''] = part.split('|');
    const work = { engine, size: Number(size), folder };
    const parts = {
      build: runBuild,
      load: runLoad,
      stream: () => readDataSet(folder),
      activation: activateExtension,
    };
    const run = Object.entries(parts).find(([name]) => name === kind)?.[1];
    console.log(JSON.stringify(await run?.(work)));
    return;
  }
  if (args.includes('--check')) {
    process.exitCode = checkScaling();
    return;
  }
  if (args.includes('--activation')) {
    process.exitCode = measureActivation();
    return;
  }
  if (args.includes('--agents')) {
    await measureAgents();
    return;
  }
  if (args.includes('--read')) {
    await measureReading(args.slice(args.indexOf('--read') + 1));
    return;
  }
  if (args.includes('--stream')) {
    process.exitCode = await checkStreams({
      megabytes: Number(option('--stream') ?? 1000),
      formats: option('--formats')?.split(',') ?? streamFormats,
      readIn: path => runPart(`stream|||${path}`),
    });
    return;
  }
  if (args.includes('--shared')) {
    const at = option('--at');
    process.exitCode = await measureSearchServer({
      articles: Number(option('--shared')) || 100_000,
      heap: option('--heap') ?? '1g',
      ...(at !== undefined && { at }),
    });
    return;
  }
  const sizes = (option('--sizes') ?? '12000,100000').split(',').map(Number);
  if (args.includes('--server')) {
    for (const size of sizes) console.log(JSON.stringify(await measureServer(size)));
    return;
  }
  const wanted = option('--engines')?.split(';') ?? engines.map(engine => engine.name);
  const rows = sizes.flatMap(size => wanted.flatMap(engine => measureCosts(engine, size) ?? []));
  if (args.includes('--json')) console.log(JSON.stringify({ rows }));
  else printTables(rows, engines[0]?.name);
}

interface Work {
  readonly engine: string;
  readonly size: number;
  readonly folder: string;
}

async function runBuild({ engine, size, folder }: Work): Promise<object> {
  const originals = await originalArticles();
  const documents = [...makeCorpus(size, originals)];
  const before = process.memoryUsage().rss;
  const cpu = process.cpuUsage();
  const start = performance.now();
  const built = engineOf(engine).build(documents, folder);
  const buildMs = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  built.save(folder);
  const peakMb = (process.resourceUsage().maxRSS * 1024 - before) / 1e6;
  const updates = documents.slice(100, 103).map(document => {
    const begin = performance.now();
    built.replace({ ...document, body: `${document.body}\n改过了` });
    return performance.now() - begin;
  });
  return {
    buildMs,
    buildCpuMs: (user + system) / 1000,
    peakMb,
    updateMs: updates.sort((a, b) => a - b)[1] ?? 0,
  };
}

async function runLoad({ engine, size, folder }: Work): Promise<object> {
  const originals = await originalArticles();
  const queries = makeQueries(originals);
  const { build, load } = engineOf(engine);
  const articles = load ? [] : [...makeCorpus(size, originals)];
  const before = process.memoryUsage().rss;
  const start = performance.now();
  const loaded = load ? load(folder) : build(articles, folder);
  const loadMs = performance.now() - start;
  const times = timeQueries(queries, query => void loaded.search(query, 10));
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  globalThis.gc?.();
  const residentMb = (process.memoryUsage().rss - before) / 1e6;
  return { size, loadMs, residentMb, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** Passes over the queries that are timed, and the least of an engine for which they take long. */
const mostPasses = 12;
const leastPasses = 2;
/** Milliseconds after which there are no more than the least. */
const longPasses = 60_000;

/**
 * Milliseconds each query takes, ascending. What else runs on the machine, or beside it on the same
 * cores, only ever adds to them, at times twofold and for seconds: so the time of a query is its best
 * of several passes, after one that is not timed.
 */
function timeQueries(queries: readonly string[], search: (query: string) => void): number[] {
  for (const query of queries) search(query);
  const best = queries.map(() => Infinity);
  const start = performance.now();
  for (let pass = 0; pass < mostPasses; pass++) {
    if (pass >= leastPasses && performance.now() - start > longPasses) break;
    queries.forEach((query, place) => {
      const begin = performance.now();
      search(query);
      best[place] = Math.min(best[place] ?? 0, performance.now() - begin);
    });
  }
  return best.sort((a, b) => a - b);
}

function engineOf(name: string) {
  const engine = engines.find(candidate => candidate.name === name);
  if (!engine) throw new Error(`No engine is called ${name}.`);
  return engine;
}

function measureCosts(engine: string, size: number): Costs | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'support-docs-bench-'));
  try {
    process.stderr.write(`${engine}, ${size} …\n`);
    const built = runPart(`build|${engine}|${size}|${folder}`);
    const loaded = built && runPart(`load|${engine}|${size}|${folder}`);
    if (!loaded) return undefined;
    const fileMb = sizeOf(folder) / 1e6;
    // Both parts are objects of numbers printed by runBuild and runLoad.
    return { engine, size, fileMb, ...built, ...loaded } as Costs;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runPart(part: string): object | undefined {
  // Peers need more memory than Node gives by itself; data sets are read with what a server has.
  const heap = part.startsWith('stream') ? [] : ['--max-old-space-size=12288'];
  const flags = [...heap, '--expose-gc'];
  const script = ['test/eval/run.mjs', 'test/bench/bench.ts', '--part', part];
  const { stdout, status, stderr } = spawnSync(process.execPath, [...flags, ...script], {
    encoding: 'utf8',
    timeout: mostTime,
    maxBuffer: 1 << 26,
  });
  if (status === 0) return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as object;
  process.stderr.write(`  no result: ${stderr.trim().split('\n').at(-1) ?? 'took too long'}\n`);
  return undefined;
}

function sizeOf(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

const activations = 15;

/** Each in a process of its own, as an extension host activates once. */
function measureActivation(): number {
  // Printed by activateExtension.
  const runs = Array.from({ length: activations }, () => runPart('activation') as ActivationCosts);
  const median = (times: readonly number[]) =>
    times.toSorted((a, b) => a - b)[activations >> 1]?.toFixed(1);
  console.log(
    `loading ${median(runs.map(run => run.loadMs))} ms, ` +
      `activating ${median(runs.map(run => run.activateMs))} ms`,
  );
  return 0;
}

/** Growth allowed per article from the small size to four times it. */
const mostGrowth = { cpu: 1.5, bytes: 1.1 };

/** Machine-independent: compares ours at two sizes only with itself. */
function checkScaling(): number {
  const name = engines[0]?.name ?? '';
  const small = measureCosts(name, 3000);
  const large = measureCosts(name, 12_000);
  if (!small || !large) return 1;
  const cpu = large.buildCpuMs / 4 / small.buildCpuMs;
  const bytes = large.fileMb / 4 / small.fileMb;
  console.log(
    `per article from 3,000 to 12,000: CPU × ${cpu.toFixed(2)}, bytes × ${bytes.toFixed(2)}`,
  );
  return cpu <= mostGrowth.cpu && bytes <= mostGrowth.bytes ? 0 : 1;
}

await main(process.argv.slice(2));
