import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { openIndex } from '../../../docs-index/answer/docsIndex';
import { Indexer } from '../../../server/indexing/indexer';
import type { IndexerHost } from '../../../server/indexing/indexerHost';
import { nodeIndexerHost } from '../../../server/node/indexerHost';
import type {
  IndexerReport,
  IndexerRequest,
  OpenRequest,
  SourceReport,
} from '../../../server/indexing/indexMessages';
import { packRecords } from '../../../docs-index/keep/segment/recordStore';
import { openSections, packSections } from '../../../docs-index/keep/segment/segment';
import { contentSections } from '../../../docs-index/keep/segment/segmentContent';
import { segmentOf } from '../../docsOf';
import { temporaryFolder, writeFiles } from '../../temporaryFolder';

const version = 'a'.repeat(32);

interface Run {
  readonly reports: readonly IndexerReport[];
  readonly logs: readonly string[];
  /** The last state of each source. */
  readonly last: ReadonlyMap<string, SourceReport>;
  /** Ids that can be found in the end. */
  readonly ids: readonly string[];
}

interface Indexing {
  /** Sends a request and waits until all is done. */
  readonly ask: (request: IndexerRequest) => Promise<Run>;
}

/** @param bytes Segments that the server holds, by key. */
function startIndexing(
  bytes = new Map<string, Uint8Array>(),
  given: { readonly host?: IndexerHost; readonly version?: string } = {},
): Indexing {
  let reports: IndexerReport[] = [];
  let onIdle: () => void = () => undefined;
  const last = new Map<string, SourceReport>();
  const indexer = new Indexer({
    post: report => {
      reports.push(report);
      if (report.kind === 'idle') onIdle();
      if (report.kind !== 'source') return;
      last.set(report.source, report);
      for (const [key, content] of report.bytes) bytes.set(key, content);
    },
    version: given.version ?? version,
    host: given.host ?? nodeIndexerHost,
    now: () => performance.now(),
  });
  onTestFinished(() => indexer.dispose());
  let turn = 0;
  const ask = async (request: IndexerRequest): Promise<Run> => {
    reports = [];
    const idle = new Promise<void>(resolve => (onIdle = resolve));
    indexer.receive({ turn: ++turn, request });
    await idle;
    const views = [...last.values()].flatMap(({ segments }) =>
      segments.map(({ key, deleted }) => ({
        bytes: bytes.get(key) ?? new Uint8Array(),
        deleted: new Set(deleted),
      })),
    );
    const ids = [...openIndex(views).titles()].map(({ id }) => id).sort();
    const logs = reports.flatMap(report => (report.kind === 'log' ? [report.message] : []));
    return { reports, logs, last, ids };
  };
  return { ask };
}

function open(sources: readonly string[], options: Partial<OpenRequest> = {}): OpenRequest {
  const fresh = { poisoned: [], held: [], resume: false };
  return { kind: 'open', sources, packs: [], limits: {}, columns: {}, ...fresh, ...options };
}

/** Paths of files that were read, in order. */
function readPaths({ reports }: Run): string[] {
  return reports.flatMap(report => (report.kind === 'progress' ? [report.path] : []));
}

const page = (words: string) => `# ${words}\n\nAll about ${words}.\n`;

test('other limits have everything read again, here and from the cache', async () => {
  const folder = temporaryFolder({
    'a.md': `# A\n\n${'apples '.repeat(1000)}`,
    'b.md': page('bees'),
  });
  const cacheDir = temporaryFolder();
  const within = (lineKilobytes?: number) =>
    open([folder], { cacheDir, limits: lineKilobytes === undefined ? {} : { lineKilobytes } });
  const first = startIndexing();
  expect((await first.ask(within())).last.get(folder)?.problems).toEqual([]);
  const cut = await first.ask(within(1));
  expect(cut.last.get(folder)?.problems).toMatchObject([{ line: 3 }]);
  expect(cut.ids).toEqual(['a', 'b']);
  const second = startIndexing();
  expect((await second.ask(within(1))).last.get(folder)?.problems).toMatchObject([{ line: 3 }]);
  expect((await second.ask(within())).last.get(folder)?.problems).toEqual([]);
});

test('columns that a person names have everything read again, by them', async () => {
  const folder = temporaryFolder({ 'a.csv': 'titel,antwort,title,text\nT,A,x,y\n' });
  const indexing = startIndexing();
  await indexing.ask(open([folder]));
  const columns = { title: 'titel', text: 'antwort' };
  const run = await indexing.ask(open([folder], { columns }));
  expect(readPaths(run)).toEqual([join(folder, 'a.csv')]);
});

test('a file is read again when another that it is made from has changed', async () => {
  const part = (mesh: string) => `name: ${mesh}\nin: query\nschema: { type: integer }\n`;
  const root = `openapi: 3.0.0
paths: { /nets: { get: { summary: Nets, parameters: [{ $ref: parts/mesh.yaml }] } } }
`;
  const folder = temporaryFolder({ 'api.yaml': root, 'b.md': page('bees') });
  writeFiles(folder, { 'parts/mesh.yaml': part('mesh') });
  const cacheDir = temporaryFolder();
  const names = (run: Run) => readPaths(run).map(path => path.slice(folder.length + 1));
  const first = await startIndexing().ask(open([folder], { cacheDir }));
  expect(names(first)).toEqual(['api.yaml', 'b.md', 'parts/mesh.yaml']);
  writeFiles(folder, { 'parts/mesh.yaml': part('mesh-width') });
  const second = await startIndexing().ask(open([folder], { cacheDir }));
  expect(names(second)).toEqual(['parts/mesh.yaml', 'api.yaml']);
  expect(second.ids).toEqual(['api/GET-/nets', 'b']);
  rmSync(join(folder, 'parts/mesh.yaml'));
  const third = await startIndexing().ask(open([folder], { cacheDir }));
  expect(names(third)).toEqual(['api.yaml']);
  expect(third.last.get(folder)?.problems).toMatchObject([
    { message: 'The description refers to parts/mesh.yaml: it is not there.' },
  ]);
});

test('the cache answers before files are looked at, and only changed files are read', async () => {
  const folder = temporaryFolder({ 'a.md': page('apples'), 'b.md': page('bees') });
  const cacheDir = temporaryFolder();
  expect((await startIndexing().ask(open([folder], { cacheDir }))).ids).toEqual(['a', 'b']);
  writeFiles(folder, { 'b.md': page('beets and bees'), 'c.md': page('cars') });
  rmSync(join(folder, 'a.md'));
  const run = await startIndexing().ask(open([folder], { cacheDir }));
  const [first] = run.reports;
  expect(first).toMatchObject({ kind: 'source', articles: 2 });
  expect(readPaths(run).map(path => path.slice(folder.length + 1))).toEqual(['b.md', 'c.md']);
  expect(run.ids).toEqual(['b', 'c']);
  expect(run.logs).toEqual([]);
});

test('an indexer that goes on from the cache reads and sends what has changed, nothing else', async () => {
  const folder = temporaryFolder({ 'a.md': page('apples'), 'b.md': page('bridges') });
  const cacheDir = temporaryFolder({});
  const bytes = new Map<string, Uint8Array>();
  const first = await startIndexing(bytes).ask(open([folder], { cacheDir }));
  expect(first.reports.at(-1)).toMatchObject({ kind: 'idle', resumable: true });
  const held = [...bytes.keys()];
  writeFiles(folder, { 'a.md': page('avocados'), 'b.md': page('bananas') });
  const next = startIndexing(bytes);
  const opened = await next.ask(open([folder], { cacheDir, held, resume: true }));
  expect([opened.last.get(folder)?.articles, readPaths(opened)]).toEqual([2, []]);
  const checked = await next.ask({ kind: 'check', paths: [join(folder, 'a.md')] });
  expect(readPaths(checked)).toEqual([join(folder, 'a.md')]);
  const sent = [...opened.reports, ...checked.reports].flatMap(report =>
    report.kind === 'source' ? [...report.bytes.keys()] : [],
  );
  expect(sent.filter(key => held.includes(key))).toEqual([]);
});

test('an indexer that finds the cache emptied meanwhile reads everything before it reports', async () => {
  const folder = temporaryFolder({ 'a.md': page('apples'), 'b.md': page('bridges') });
  const resumed = startIndexing();
  const run = await resumed.ask(
    open([folder], { cacheDir: temporaryFolder({}), held: ['gone'], resume: true }),
  );
  const counts = run.reports.flatMap(report => (report.kind === 'source' ? [report.articles] : []));
  expect(new Set(counts)).toEqual(new Set([2]));
  expect(run.ids).toEqual(['a', 'b']);
});

test('a file that was only touched is not read into the index again', async () => {
  const folder = temporaryFolder({ 'a.md': page('apples') });
  const { ask } = startIndexing();
  const before = await ask(open([folder]));
  utimesSync(join(folder, 'a.md'), new Date(0), new Date(0));
  const after = await ask({ kind: 'check', paths: [join(folder, 'a.md')] });
  expect(after.last.get(folder)?.segments).toEqual(before.last.get(folder)?.segments);
});

test('a file with the size and time of before, and another content, is read', async context => {
  if (process.platform === 'win32') context.skip('times of changes are kept by other systems');
  const folder = temporaryFolder({ 'a.md': page('apples') });
  const cacheDir = temporaryFolder();
  await startIndexing().ask(open([folder], { cacheDir }));
  const path = join(folder, 'a.md');
  const { atime, mtime } = statSync(path);
  writeFiles(folder, { 'a.md': page('onions') });
  utimesSync(path, atime, mtime);
  const run = await startIndexing().ask(open([folder], { cacheDir }));
  expect(readPaths(run)).toEqual([path]);
});

test('a changed file costs a segment of its own, the others stay as they are', async () => {
  const others = { 'c.md': page('cars'), 'd.md': page('doors'), 'e.md': page('ears') };
  const folder = temporaryFolder({ 'a.md': page('apples'), 'b.md': page('bees'), ...others });
  const { ask } = startIndexing();
  const before = (await ask(open([folder]))).last.get(folder);
  writeFiles(folder, { 'b.md': page('beets') });
  const run = await ask({ kind: 'check', paths: [join(folder, 'b.md')] });
  const after = run.last.get(folder);
  expect(after?.segments[0]).toEqual({ key: before?.segments[0]?.key, deleted: ['b'] });
  expect(after?.segments).toHaveLength(2);
  expect(readPaths(run)).toEqual([join(folder, 'b.md')]);
  expect(run.ids).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('articles of the same name are told apart, and each goes with its own file', async () => {
  const named = (words: string) => `---\nid: same\n---\n${page(words)}`;
  const folder = temporaryFolder({ 'a.md': named('apples'), 'b/a.md': named('bees') });
  const { ask } = startIndexing();
  expect((await ask(open([folder]))).ids).toEqual(['same', 'same~2']);
  rmSync(join(folder, 'a.md'));
  expect((await ask({ kind: 'check', paths: [] })).ids).toEqual(['same~2']);
  writeFiles(folder, { 'c.md': named('cars') });
  expect((await ask({ kind: 'check', paths: [] })).ids).toEqual(['same', 'same~2']);
});

test('many small changes leave few segments and nothing is lost', async () => {
  const folder = temporaryFolder();
  const cacheDir = temporaryFolder();
  const { ask } = startIndexing();
  await ask(open([folder], { cacheDir }));
  const names = Array.from({ length: 60 }, (_, at) => `p${String(at).padStart(3, '0')}`);
  for (const name of names) {
    writeFiles(folder, { [`${name}.md`]: page(name) });
    await ask({ kind: 'check', paths: [join(folder, `${name}.md`)] });
  }
  const run = await ask({ kind: 'check', paths: [] });
  expect(run.ids).toEqual(names);
  expect(run.last.get(folder)?.segments.length).toBeLessThan(20);
  const again = await startIndexing().ask(open([folder], { cacheDir }));
  expect(again.ids).toEqual(names);
  expect(readPaths(again)).toEqual([]);
});

const damages: readonly (readonly [string, (path: string) => void])[] = [
  ['emptied', path => writeFileSync(path, '')],
  ['cut off', path => writeFileSync(path, readFileSync(path).subarray(0, 100))],
  ['replaced', path => writeFileSync(path, 'this is no index and no state')],
  [
    'changed by one bit',
    path => {
      const bytes = readFileSync(path);
      const at = bytes.length >> 1;
      bytes[at] = (bytes[at] ?? 0) ^ 4;
      writeFileSync(path, bytes);
    },
  ],
  ['removed', path => rmSync(path)],
];

test.for(damages)(
  'a segment in the cache that is %s is rebuilt with one line',
  async ([, harm]) => {
    const folder = temporaryFolder({ 'a.md': page('apples'), 'b.md': page('bees') });
    const cacheDir = temporaryFolder();
    await startIndexing().ask(open([folder], { cacheDir }));
    harm(cacheFile(cacheDir, '.sdx'));
    const run = await startIndexing().ask(open([folder], { cacheDir }));
    expect(run.ids).toEqual(['a', 'b']);
    expect(run.logs).toHaveLength(1);
    expect(run.logs[0]).toContain('damaged');
    expect((await startIndexing().ask(open([folder], { cacheDir }))).logs).toEqual([]);
  },
);

test.for(damages.slice(0, 3))('a state that is %s is rebuilt with one line', async ([, harm]) => {
  const folder = temporaryFolder({ 'a.md': page('apples') });
  const cacheDir = temporaryFolder();
  await startIndexing().ask(open([folder], { cacheDir }));
  harm(cacheFile(cacheDir, '.json'));
  const run = await startIndexing().ask(open([folder], { cacheDir }));
  expect(run.ids).toEqual(['a']);
  expect(run.logs).toHaveLength(1);
  expect(run.logs[0]).toContain('broken');
});

function cacheFile(cacheDir: string, ending: string): string {
  const folder = join(cacheDir, version);
  const name = readdirSync(folder).find(one => one.endsWith(ending));
  return join(folder, name ?? 'none');
}

test('a cache that cannot be written costs one line; everything works from memory', async () => {
  const folder = temporaryFolder({ 'a.md': page('apples'), 'file.txt': 'x' });
  const cacheDir = join(folder, 'file.txt', 'cache');
  const { ask } = startIndexing();
  const run = await ask(open([join(folder, 'a.md')], { cacheDir }));
  expect(run.logs).toHaveLength(1);
  expect(run.logs[0]).toContain('kept in memory');
  expect(run.ids).toEqual(['a']);
  for (let at = 0; at < 20; at++) {
    writeFiles(folder, { 'a.md': page(`apples ${at}`) });
    const next = await ask({ kind: 'check', paths: [join(folder, 'a.md')] });
    expect(next).toMatchObject({ ids: ['a'], logs: [] });
  }
});

test('two indexers share a cache', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [`p${at}.md`, page(`word${at}`)]),
  );
  const folder = temporaryFolder(files);
  const cacheDir = temporaryFolder();
  const both = [startIndexing(), startIndexing()];
  const runs = await Promise.all(both.map(one => one.ask(open([folder], { cacheDir }))));
  expect(runs.map(({ ids, logs }) => [ids.length, logs])).toEqual([
    [60, []],
    [60, []],
  ]);
  writeFiles(folder, { 'p7.md': page('changed') });
  await Promise.all(both.map(one => one.ask({ kind: 'check', paths: [join(folder, 'p7.md')] })));
  const third = await startIndexing().ask(open([folder], { cacheDir }));
  expect(third).toMatchObject({ logs: [] });
  expect(third.ids).toHaveLength(60);
  expect(readPaths(third)).toEqual([]);
});

test('a source without any document says so, with what was passed over', async () => {
  const folder = temporaryFolder({ 'a.png': 'x', 'b.png': 'x', 'tool.toml': '# a tool' });
  const { last } = await startIndexing().ask(open([folder]));
  expect(last.get(folder)?.problems).toEqual([
    {
      path: folder,
      line: 1,
      message: 'There is no document here; nothing was read. Passed over: 2 .png, 1 .toml.',
    },
  ]);
});

/** What is told of the only source, and what was read for it. */
function told(run: Run, folder: string) {
  const { articles, problems, asOf } = run.last.get(folder) ?? {};
  const messages = problems?.map(({ path, message }) => [path.slice(folder.length), message]);
  const read = readPaths(run).map(path => path.slice(folder.length + 1));
  return { articles, isAway: asOf !== undefined, messages, read };
}

const goesOn = (reason: string) =>
  expect.stringMatching(
    new RegExp(`^${reason}; what was read of it on [-\\d]{10} [:\\d]{5} goes on answering`),
  ) as string;

const check: IndexerRequest = { kind: 'check', paths: [] };

test('of a source that was away only what changed is read', async () => {
  const folder = temporaryFolder({ 'a.md': page('apples'), 'b.md': page('bees') });
  const { ask } = startIndexing();
  await ask(open([folder]));
  renameSync(folder, `${folder}-away`);
  const messages = [['', goesOn('The file or folder does not exist')]];
  const away = { articles: 2, isAway: true, messages, read: [] };
  expect(told(await ask(check), folder)).toEqual(away);
  expect(told(await ask({ kind: 'rebuild' }), folder)).toEqual(away);
  renameSync(`${folder}-away`, folder);
  const all = await ask(check);
  expect(told(all, folder).read).toEqual(['a.md', 'b.md']);
  renameSync(folder, `${folder}-away`);
  await ask(check);
  renameSync(`${folder}-away`, folder);
  writeFiles(folder, { 'b.md': page('beets and bees') });
  const back = { articles: 2, isAway: false, messages: [], read: ['b.md'] };
  expect(told(await ask(check), folder)).toEqual(back);
});

test('an empty folder is one that is not mounted; a last page that is deleted is gone', async () => {
  const folder = temporaryFolder({ 'a.md': page('apples'), 'b.md': page('bees') });
  const { ask } = startIndexing();
  await ask(open([folder]));
  rmSync(join(folder, 'a.md'));
  rmSync(join(folder, 'b.md'));
  const messages = [['', goesOn('The folder is empty')]];
  expect(told(await ask(check), folder)).toMatchObject({ articles: 2, isAway: true, messages });
  writeFiles(folder, { 'c.md': page('cars') });
  expect((await ask(check)).ids).toEqual(['c']);
  rmSync(join(folder, 'c.md'));
  expect((await ask(check)).ids).toEqual([]);
});

test('a folder inside that cannot be reached keeps its pages, the others are renewed', async () => {
  const folder = temporaryFolder({ 'a.md': page('apples'), 'share/b.md': page('bees') });
  let isDown = false;
  const findFiles: IndexerHost['findFiles'] = async function* (paths, limits) {
    for await (const found of nodeIndexerHost.findFiles(paths, limits)) {
      const isOf = found.kind === 'file' && found.file.path.includes('share');
      if (!isDown || !isOf) yield found;
    }
    const problem = { path: join(folder, 'share'), line: 1, message: 'It is down.' };
    if (isDown) yield { kind: 'problem', problem, unreachable: 'It is down' };
  };
  const { ask } = startIndexing(new Map(), { host: { ...nodeIndexerHost, findFiles } });
  await ask(open([folder]));
  isDown = true;
  rmSync(join(folder, 'a.md'));
  writeFiles(folder, { 'c.md': page('cars') });
  for (const request of [check, { kind: 'rebuild' } as const]) {
    const run = await ask(request);
    const messages = [['/share', goesOn('It is down')]];
    const renewed = { articles: 2, isAway: false, messages, read: ['c.md'] };
    expect(told(run, folder)).toEqual(renewed);
    expect(run.ids).toEqual(['c', 'share/b']);
  }
  isDown = false;
  const read = ['share/b.md'];
  expect(told(await ask(check), folder)).toMatchObject({ articles: 2, messages: [], read });
});

test('a source that is away when another version starts answers from the cache of the one before', async () => {
  const folder = temporaryFolder({ 'a.md': page('apples'), 'b.md': page('bees') });
  const cacheDir = temporaryFolder();
  await startIndexing().ask(open([folder], { cacheDir }));
  renameSync(folder, `${folder}-away`);
  const { ask } = startIndexing(new Map(), { version: 'b'.repeat(32) });
  const run = await ask(open([folder], { cacheDir }));
  const messages = [['', goesOn('The file or folder does not exist')]];
  expect(told(run, folder)).toEqual({ articles: 2, isAway: true, messages, read: [] });
  expect(run.ids).toEqual(['a', 'b']);
  renameSync(`${folder}-away`, folder);
  expect(told(await ask(check), folder).read).toEqual(['a.md', 'b.md']);
});

test('a pack that vanishes or is damaged goes on answering with what was read of it', async () => {
  const bytes = await segmentOf({ 'a.md': page('apples') });
  const pack = join(temporaryFolder(), 'docs.sdx');
  writeFileSync(pack, bytes);
  const { ask } = startIndexing();
  expect((await ask(open([], { packs: [pack] }))).ids).toEqual(['a']);
  writeFileSync(pack, bytes.subarray(0, bytes.length >> 1));
  expect(told(await ask(check), pack)).toMatchObject({ articles: 1, isAway: true });
  rmSync(pack);
  const messages = [['', goesOn('The file or folder does not exist')]];
  expect(told(await ask(check), pack)).toEqual({ articles: 1, isAway: true, messages, read: [] });
  writeFileSync(pack, bytes);
  expect(told(await ask(check), pack)).toMatchObject({ articles: 1, isAway: false, messages: [] });
});

test('a pack packed with gzip is opened; one that is cut off is a problem', async () => {
  const bytes = gzipSync(await segmentOf({ 'a.md': page('apples') }));
  const folder = temporaryFolder({ 'docs.sdx.gz': bytes, 'cut.sdx.gz': bytes.subarray(0, 99) });
  const [pack, cut] = [join(folder, 'docs.sdx.gz'), join(folder, 'cut.sdx.gz')];
  const run = await startIndexing().ask(open([], { packs: [pack, cut] }));
  expect(run.ids).toEqual(['a']);
  const message = 'It could not be read: the compressed data is damaged or cut off.';
  expect(run.last.get(pack)?.problems).toEqual([]);
  expect(run.last.get(cut)?.problems).toEqual([{ path: cut, line: 1, message }]);
});

test('a source that goes is forgotten, one that is missing is a problem until it is there', async () => {
  const folder = temporaryFolder({ 'a.md': page('apples') });
  const missing = join(folder, 'later');
  const { ask } = startIndexing();
  const run = await ask(open([join(folder, 'a.md'), missing]));
  expect(run.last.get(missing)?.problems).toEqual([
    { path: missing, line: 1, message: expect.stringContaining('does not exist') as string },
  ]);
  writeFiles(folder, { 'later/b.md': page('bees') });
  const later = await ask({ kind: 'check', paths: [join(missing, 'b.md')] });
  expect(later.last.get(missing)).toMatchObject({ articles: 1, problems: [] });
});

test('a pack that is away when the editor starts answers from its copy in the cache', async () => {
  const bytes = await segmentOf({ 'a.md': page('apples') });
  const pack = join(temporaryFolder(), 'docs.sdx');
  const cacheDir = temporaryFolder();
  writeFileSync(pack, bytes);
  const wanted = open([], { packs: [pack], cacheDir });
  expect((await startIndexing().ask(wanted)).ids).toEqual(['a']);
  for (const damage of [() => rmSync(pack), () => writeFileSync(pack, bytes.subarray(0, 100))]) {
    damage();
    const run = await startIndexing().ask(wanted);
    expect([run.ids, run.last.get(pack)?.asOf !== undefined]).toEqual([['a'], true]);
    expect(run.last.get(pack)?.problems).toHaveLength(1);
  }
  writeFileSync(pack, bytes);
  expect((await startIndexing().ask(wanted)).last.get(pack)?.problems).toEqual([]);
});

test('a pack of which one part is broken answers with the others, with one problem', async () => {
  const folder = temporaryFolder();
  const [broken, sound] = [join(folder, 'broken.sdx'), join(folder, 'sound.sdx')];
  const { sections } = openSections(
    await segmentOf({ 'a.md': page('apples'), 'b.md': page('bees') }),
  );
  const texts = ['{"body":"apples"}', '{"body":7}'];
  const bodies = packRecords({ count: 2, textOf: number => texts[number] ?? '' });
  writeFileSync(broken, packSections(new Map([...sections, [contentSections.bodies, bodies]])));
  writeFileSync(sound, await segmentOf({ 'c.md': page('cars') }));
  const { ask } = startIndexing();
  const run = await ask(open([], { packs: [broken, sound] }));
  expect(run.ids).toEqual(['a', 'b', 'c']);
  expect(run.last.get(sound)?.problems).toEqual([]);
  const message = 'The index is damaged in part. Articles without their whole text: 1.';
  expect(run.last.get(broken)?.problems).toEqual([{ path: broken, line: 1, message }]);
});

test('a pack is opened as it is; one that cannot be is a problem with a clear message', async () => {
  const folder = temporaryFolder({ 'foreign.sdx': 'x'.repeat(100) });
  const good = join(folder, 'good.sdx');
  const bytes = await segmentOf({ 'a.md': page('apples') });
  writeFileSync(good, bytes);
  const older = bytes.slice();
  older[4] = 0;
  writeFileSync(join(folder, 'older.sdx'), older);
  const packs = ['good', 'foreign', 'older', 'missing'].map(name => join(folder, `${name}.sdx`));
  const { ask } = startIndexing();
  const run = await ask(open([], { packs }));
  expect(run.ids).toEqual(['a']);
  const messages = packs.map(path => run.last.get(path)?.problems[0]?.message);
  expect(messages).toEqual([
    undefined,
    expect.stringContaining('not a Support Docs index'),
    expect.stringContaining('format version'),
    expect.stringContaining('does not exist'),
  ]);
  writeFileSync(good, await segmentOf({ 'a.md': page('apples'), 'b.md': page('bees') }));
  expect((await ask({ kind: 'check', paths: [good] })).ids).toEqual(['a', 'b']);
});

test('what is recognised is told by format, with what is no document', async () => {
  const folder = temporaryFolder({
    'a.md': page('apples'),
    'b.md': page('bees'),
    'faq.csv': 'question,response\nWhy?,Because of bees.\nHow?,With honey.\n',
    'hive.png': 'x',
  });
  const { last } = await startIndexing().ask(open([folder]));
  expect(last.get(folder)?.recognised).toEqual({
    formats: [
      { format: 'markdown', files: 2, articles: 2 },
      { format: 'csv', files: 1, articles: 2 },
    ],
    passedOver: { '.png': 1 },
  });
});

test('reading that was stopped says how many files are left, until they are read', async () => {
  const names = Array.from({ length: 40 }, (_, at) => `p${at}.md`);
  const folder = temporaryFolder(Object.fromEntries(names.map(name => [name, page(name)])));
  let stopping: Promise<Run> | undefined;
  let begun = 0;
  const createHash = () => {
    // The files are hashed one by one before they are read.
    if (++begun === 5) stopping = started.ask({ kind: 'cancel' });
    return nodeIndexerHost.createHash();
  };
  const started = startIndexing(new Map(), { host: { ...nodeIndexerHost, createHash } });
  void started.ask(open([folder]));
  await expect.poll(() => stopping).toBeDefined();
  const stopped = await stopping;
  expect(stopped?.last.get(folder)).toMatchObject({ articles: 5, unread: { files: 35, of: 40 } });
  const all = await started.ask({ kind: 'check', paths: [] });
  expect(all.last.get(folder)).toMatchObject({ articles: 40 });
  expect(all.last.get(folder)?.unread).toBeUndefined();
});

test('cancelling keeps what is indexed; the rest follows when it is asked for again', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [`p${at}.md`, page(`word${at}`)]),
  );
  const folder = temporaryFolder(files);
  const { ask } = startIndexing();
  const opening = ask(open([folder]));
  const cancelled = await ask({ kind: 'cancel' });
  expect(cancelled.reports.at(-1)).toMatchObject({ kind: 'idle', cancelled: true });
  void opening;
  expect((await ask({ kind: 'check', paths: [] })).ids).toHaveLength(40);
});

test.each([
  ['crash', 'Reading this file made the indexer crash; it was left out.'],
  ['time', 'Reading this file takes too long; it was left out.'],
] as const)('a file that ended an indexer by a %s is left out and named', async (why, message) => {
  const folder = temporaryFolder({ 'a.md': page('apples'), 'b.md': page('bees') });
  const path = join(folder, 'b.md');
  const run = await startIndexing().ask(open([folder], { poisoned: [{ path, why }] }));
  expect(run.ids).toEqual(['a']);
  expect(run.last.get(folder)?.problems).toEqual([{ path, line: 1, message }]);
});

test('what nobody used for weeks is removed from the cache, what is used stays', async () => {
  const folder = temporaryFolder({ 'a.md': page('apples') });
  const cacheDir = temporaryFolder();
  await startIndexing().ask(open([folder], { cacheDir }));
  const old = new Date(Date.now() - 40 * 24 * 3600 * 1000);
  const used = cacheFile(cacheDir, '.sdx');
  writeFiles(cacheDir, { [`${version}/${'b'.repeat(32)}.sdx`]: 'x', 'notes.txt': 'mine' });
  const unused = join(cacheDir, version, `${'b'.repeat(32)}.sdx`);
  for (const path of [used, unused, join(cacheDir, 'notes.txt')]) utimesSync(path, old, old);
  await startIndexing().ask(open([folder], { cacheDir }));
  expect([used, unused, join(cacheDir, 'notes.txt')].map(path => existsSync(path))).toEqual([
    true,
    false,
    true,
  ]);
});
