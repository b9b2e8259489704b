/** Libraries of OpenSearch from Maven Central, and one node of it compiled with the JDK that is here. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

// From the project's folder, where measurements run, too, which are bundled elsewhere.
const here = resolve('test/built/openSearch');
const kept = resolve('.vscode-test/opensearch');

/** What nodes are started with. */
export interface OpenSearch {
  readonly version: string;
  /** The program `java`. */
  readonly java: string;
  readonly classPath: string;
  /** File that Java keeps its loaded classes in, so that every node but the first starts sooner. */
  readonly archive: string;
}

/** Which OpenSearch, and where the JDK is; the one of the PATH if that is ''. */
export interface WantedOpenSearch {
  readonly version: string;
  readonly javaHome: string;
}

/** 2.19 runs on Java 17, which is what most machines have; 3.x wants Java 21. */
export const usualOpenSearch: WantedOpenSearch = { version: '2.19.6', javaHome: '' };

/** Gets the libraries once and compiles the node, which takes a minute; or says why it cannot be. */
export function installOpenSearch({
  version,
  javaHome,
}: WantedOpenSearch): OpenSearch | { readonly missing: string } {
  const program = (name: string) => (javaHome === '' ? name : join(javaHome, 'bin', name));
  // What 2.x leans on is gone from later ones.
  const [oldest, newest] = version.startsWith('2.') ? [17, 23] : [21, Infinity];
  const java = program('java');
  const said = spawnSync(java, ['-version'], { encoding: 'utf8' });
  // Of a program that is not there nothing is read.
  const found = said.error === undefined ? /"(\d+)/.exec(said.stderr)?.[1] : undefined;
  if (found === undefined || Number(found) < oldest || Number(found) > newest) {
    return { missing: `there is no Java ${oldest}${newest === Infinity ? '' : ` to ${newest}`}` };
  }
  if (spawnSync(program('javac'), ['-version']).status !== 0) return { missing: 'there is no JDK' };
  const pom = join(here, 'pom.xml');
  const since = version.startsWith('2.') ? 'since2' : 'since3';
  const sources = ['LocalNode.java', join(since, 'EmbeddedNode.java')].map(name =>
    join(here, name),
  );
  const hash = createHash('sha256');
  for (const path of [pom, ...sources]) hash.update(readFileSync(path));
  const folder = join(kept, `${version}-java${found}-${hash.digest('hex').slice(0, 12)}`);
  const [libraries, node] = [join(folder, 'libraries'), join(folder, 'node.jar')];
  const archive = join(folder, 'classes.jsa');
  const classPath = [node, join(libraries, '*')].join(delimiter);
  if (existsSync(join(folder, 'complete'))) return { version, java, classPath, archive };
  if (spawnSync('mvn', ['-version']).status !== 0) return { missing: 'there is no Maven' };
  const goal = ['-q', '-B', '-f', pom, `-Dopensearch.version=${version}`];
  const copy = ['dependency:copy-dependencies', `-DoutputDirectory=${libraries}`];
  const copied = spawnSync('mvn', [...goal, ...copy], { timeout: 240_000, encoding: 'utf8' });
  if (copied.status !== 0) return { missing: 'Maven does not get OpenSearch' };
  const classes = join(folder, 'classes');
  mkdirSync(classes, { recursive: true });
  run(program('javac'), ['-cp', join(libraries, '*'), '-d', classes, ...sources]);
  // Java keeps classes of archives only.
  run(program('jar'), ['--create', '--file', node, '-C', classes, '.']);
  keepClasses(java, { classPath, archive });
  writeFileSync(join(folder, 'complete'), '');
  return { version, java, classPath, archive };
}

/** What every node is started with. Java's own warnings tell nothing of what is tested. */
export const nodeOptions = ['-XX:+UseSerialGC', '-Xshare:auto', '-Xlog:disable'];

/** Starts a node that ends at once, and keeps the classes it has loaded. */
function keepClasses(
  java: string,
  { classPath, archive }: { readonly classPath: string; readonly archive: string },
): void {
  const folder = mkdtempSync(join(tmpdir(), 'support-docs-node-'));
  writeLogging(folder);
  const options = [...nodeOptions, `-XX:ArchiveClassesAtExit=${archive}`, '-cp', classPath];
  const place = ['node0', folder, '0', '0', '', 'node0'];
  // Its input ends before it has begun; without the archive nodes start as well, only later.
  spawnSync(java, [...options, 'LocalNode', ...place], { input: '', timeout: 120_000 });
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** Makes a node that is at home in a folder say only what ends it. */
export function writeLogging(folder: string): void {
  mkdirSync(join(folder, 'config'), { recursive: true });
  writeFileSync(join(folder, 'config/log4j2.properties'), logging);
}

const logging = `status = error
appender.console.type = Console
appender.console.name = console
appender.console.target = SYSTEM_ERR
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = %p %c{1} %m%n
rootLogger.level = fatal
rootLogger.appenderRef.console.ref = console
`;

function run(program: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
}
