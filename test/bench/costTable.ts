/** What engines cost, side by side. */

export interface Costs {
  readonly engine: string;
  readonly size: number;
  readonly buildMs: number;
  /** Time of the processor alone, which other work on the machine disturbs less. */
  readonly buildCpuMs: number;
  readonly peakMb: number;
  readonly fileMb: number;
  /** Building it, for an engine that keeps nothing. */
  readonly loadMs: number;
  /** Resident memory after loading and 200 queries, above a process without an index. */
  readonly residentMb: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly updateMs: number;
}

const columns = [
  ['build ms', 'buildMs'],
  ['CPU ms', 'buildCpuMs'],
  ['peak MB', 'peakMb'],
  ['file MB', 'fileMb'],
  ['load ms', 'loadMs'],
  ['resident MB', 'residentMb'],
  ['p50 ms', 'p50'],
  ['p95 ms', 'p95'],
  ['p99 ms', 'p99'],
  ['update ms', 'updateMs'],
] as const;

/** Per size the costs of each engine, and in brackets how many times ours they are. */
export function printTables(rows: readonly Costs[], ours: string | undefined): void {
  for (const size of new Set(rows.map(row => row.size))) {
    console.log(`\n${size} articles; in brackets: times the cost of Support Docs`);
    const own = rows.find(row => row.size === size && row.engine === ours);
    console.log(['engine'.padEnd(28), ...columns.map(([head]) => head.padStart(16))].join(''));
    for (const row of rows.filter(candidate => candidate.size === size)) {
      const cells = columns.map(([, key]) => {
        const value = row[key];
        const ratio = own && own !== row ? ` (${(value / own[key]).toFixed(1)})` : '';
        return `${value < 10 ? value.toFixed(2) : value.toFixed(0)}${ratio}`.padStart(16);
      });
      console.log([row.engine.padEnd(28), ...cells].join(''));
    }
  }
}
