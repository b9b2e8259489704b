/** Libraries of OpenSearch from Maven Central, and one node of it compiled with the JDK that is here. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { copyLibraries, findJdk, folderOf, run, type Engine } from './jdk';

// From the project's folder, where measurements run, too, which are bundled elsewhere.
const here = resolve('test/built/openSearch');

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
}: WantedOpenSearch): Engine | { readonly missing: string } {
  // What 2.x leans on is gone from later ones.
  const jdk = findJdk(javaHome, version.startsWith('2.') ? [17, 23] : [21, Infinity]);
  if ('missing' in jdk) return jdk;
  const since = version.startsWith('2.') ? 'since2' : 'since3';
  const pom = join(here, 'pom.xml');
  const sources = ['LocalNode.java', join(since, 'EmbeddedNode.java')].map(name =>
    join(here, name),
  );
  const folder = folderOf(`opensearch/${version}-java${jdk.version}`, [pom, ...sources]);
  const [libraries, node] = [join(folder, 'libraries'), join(folder, 'node.jar')];
  const archive = join(folder, 'classes.jsa');
  const options = ['-cp', [node, join(libraries, '*')].join(delimiter)];
  const engine: Engine = {
    label: `OpenSearch ${version}`,
    java: jdk.java,
    options: [`-XX:SharedArchiveFile=${archive}`, ...options],
    main: 'LocalNode',
  };
  if (existsSync(join(folder, 'complete'))) return engine;
  if (!copyLibraries(pom, libraries, `-Dopensearch.version=${version}`)) {
    return { missing: 'Maven is not there or does not get OpenSearch' };
  }
  const classes = join(folder, 'classes');
  mkdirSync(classes, { recursive: true });
  run(jdk.javac, ['-cp', join(libraries, '*'), '-d', classes, ...sources]);
  // Java keeps classes of archives only.
  run(jdk.jar, ['--create', '--file', node, '-C', classes, '.']);
  keepClasses(jdk.java, options, archive);
  writeFileSync(join(folder, 'complete'), '');
  return engine;
}

/** What every node is started with. Java's own warnings tell nothing of what is tested. */
export const nodeOptions = ['-XX:+UseSerialGC', '-Xshare:auto', '-Xlog:disable'];

/**
 * Starts a node that ends at once, and keeps the classes it has loaded in `archive`, so that every
 * other node starts sooner.
 */
function keepClasses(java: string, options: readonly string[], archive: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'support-docs-node-'));
  writeLogging(folder);
  const kept = [...nodeOptions, `-XX:ArchiveClassesAtExit=${archive}`, ...options];
  const place = ['node0', folder, '0', '0', '', 'node0'];
  // Its input ends before it has begun; without the archive nodes start as well, only later.
  spawnSync(java, [...kept, 'LocalNode', ...place], { input: '', timeout: 120_000 });
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
