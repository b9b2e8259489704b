/** Asks for a hover at every word of a source tree and counts what is said. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { symbolAt, type DocsKnowledge, type SymbolAt } from '../../server/recognise/symbolAt';

export interface FileHover {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly kind: string;
  readonly key: string;
  /** The line, cut. */
  readonly text: string;
}

export interface FilesReport {
  readonly files: number;
  readonly lines: number;
  readonly words: number;
  /** Hovers per 1,000 lines by kind. */
  readonly perThousand: Readonly<Record<string, number>>;
  readonly counts: Readonly<Record<string, number>>;
  readonly ms: { readonly median: number; readonly p99: number; readonly max: number };
  /** The words that took longest, `path:line ms`. */
  readonly slowest: readonly string[];
  readonly hovers: readonly FileHover[];
}

const languages: Readonly<Record<string, string>> = {
  '.js': 'javascript',
  '.mjs': 'javascript',
  '.cjs': 'javascript',
  '.jsx': 'javascriptreact',
  '.ts': 'typescript',
  '.tsx': 'typescriptreact',
  '.go': 'go',
  '.java': 'java',
  '.kt': 'kotlin',
  '.py': 'python',
  '.rb': 'ruby',
  '.php': 'php',
  '.cs': 'csharp',
  '.swift': 'swift',
  '.dart': 'dart',
  '.rs': 'rust',
  '.c': 'c',
  '.h': 'c',
  '.cpp': 'cpp',
  '.m': 'objective-c',
  '.sh': 'shellscript',
  '.yml': 'yaml',
  '.yaml': 'yaml',
  '.json': 'json',
  '.toml': 'toml',
  '.ini': 'ini',
  '.md': 'markdown',
  '.html': 'html',
  '.vue': 'vue',
  '.css': 'css',
  '.scss': 'scss',
  '.sql': 'sql',
  '.xml': 'xml',
  '.http': 'http',
  '.txt': 'plaintext',
  '.log': 'log',
  '.lua': 'lua',
  '.scala': 'scala',
  '.ex': 'elixir',
};
const mostBytes = 1_000_000;

/** Milliseconds above which a word is asked again: a pause of the machine is not the answer's. */
const suspicious = 3;

/** Hovers of every word in the files of a folder whose language is known. */
export function walkFiles(folder: string, docs: DocsKnowledge): FilesReport {
  const hovers: FileHover[] = [];
  const times: number[] = [];
  const slow: { place: string; ms: number }[] = [];
  symbolAt({ text: 'x', offset: 0, languageId: 'plaintext', uri: '' }, docs);
  let files = 0;
  let lines = 0;
  for (const path of sourceFiles(folder)) {
    const text = readFileSync(path, 'utf8');
    const languageId = languages[extname(path)] ?? 'plaintext';
    files++;
    lines += text.split('\n').length;
    const uri = relative(folder, path);
    for (const offset of wordOffsets(text)) {
      const ask = (): SymbolAt | undefined => symbolAt({ text, offset, languageId, uri }, docs);
      const { found, ms } = timed(ask);
      times.push(ms);
      if (ms > suspicious) slow.push({ place: `${uri}:${lineOf(text, offset)}`, ms });
      if (found !== undefined) hovers.push(describe(uri, text, { ...found, offset }));
    }
  }
  slow.sort((a, b) => b.ms - a.ms);
  const slowest = slow.slice(0, 10).map(({ place, ms }) => `${place} ${ms.toFixed(1)} ms`);
  const counts: Record<string, number> = {};
  for (const { kind } of hovers) counts[kind] = (counts[kind] ?? 0) + 1;
  const perThousand = Object.fromEntries(
    Object.entries(counts).map(([kind, count]) => [
      kind,
      Number(((count * 1000) / lines).toFixed(4)),
    ]),
  );
  return {
    files,
    lines,
    words: times.length,
    perThousand,
    counts,
    ms: spread(times),
    slowest,
    hovers,
  };
}

/** An answer and its milliseconds; a slow one is asked again and its processor time counts. */
function timed(ask: () => SymbolAt | undefined): { found: SymbolAt | undefined; ms: number } {
  const start = performance.now();
  const found = ask();
  const ms = performance.now() - start;
  return { found, ms: ms > suspicious ? Math.min(ms, busyMs(ask), busyMs(ask)) : ms };
}

function busyMs(ask: () => SymbolAt | undefined): number {
  const before = process.cpuUsage();
  ask();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function describe(
  path: string,
  text: string,
  found: { kind: string; key: string; offset: number; api?: string },
): FileHover {
  const start = text.lastIndexOf('\n', found.offset - 1) + 1;
  const line = lineOf(text, found.offset);
  const newline = text.indexOf('\n', found.offset);
  const shown = text.slice(
    Math.max(start, found.offset - 70),
    newline === -1 ? undefined : newline,
  );
  const key = found.api === undefined ? found.key : `${found.key} @ ${found.api}`;
  return { path, line, kind: found.kind, key, text: shown.trim().slice(0, 140) };
}

function spread(times: number[]): FilesReport['ms'] {
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    Number((times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(3));
  return { median: at(0.5), p99: at(0.99), max: at(1) };
}

function* sourceFiles(folder: string): Generator<string> {
  for (const name of readdirSync(folder).sort()) {
    if (name.startsWith('.') || name === 'node_modules' || name === 'vendor') continue;
    const path = join(folder, name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory() === true) yield* sourceFiles(path);
    else if (
      found?.isFile() === true &&
      languages[extname(name)] !== undefined &&
      found.size < mostBytes
    )
      yield path;
  }
}

/** The middle of every word and number. */
function wordOffsets(text: string): number[] {
  return [...text.matchAll(/[\p{L}\p{N}_$]+/gu)].map(
    match => match.index + Math.floor(match[0].length / 2),
  );
}
