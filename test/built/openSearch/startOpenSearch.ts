/** A real OpenSearch on loopback: from Maven Central, on the JDK that is here. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeFiles } from '../../temporaryFolder';

const here = fileURLToPath(new URL('.', import.meta.url));
const kept = fileURLToPath(new URL('../../../.vscode-test/opensearch', import.meta.url));

/** What nodes are started with, or why none can be. */
export type OpenSearch = { readonly classPath: string } | { readonly missing: string };

/** Gets the libraries once and compiles the node. Takes a minute where nothing is there yet. */
export function installOpenSearch(): OpenSearch {
  const version = /"(\d+)/.exec(spawnSync('java', ['-version'], { encoding: 'utf8' }).stderr)?.[1];
  if (version === undefined || Number(version) < 17) return { missing: 'there is no Java 17' };
  if (spawnSync('javac', ['-version']).status !== 0) return { missing: 'there is no JDK' };
  const pom = join(here, 'pom.xml');
  const source = join(here, 'LocalNode.java');
  const hash = createHash('sha256').update(readFileSync(pom)).update(readFileSync(source));
  const folder = join(kept, hash.digest('hex').slice(0, 12));
  const [libraries, classes] = [join(folder, 'libraries'), join(folder, 'classes')];
  const classPath = [classes, join(libraries, '*')].join(delimiter);
  if (existsSync(join(folder, 'complete'))) return { classPath };
  if (spawnSync('mvn', ['-version']).status !== 0) return { missing: 'there is no Maven' };
  mkdirSync(classes, { recursive: true });
  const goal = ['-q', '-B', '-f', pom, 'dependency:copy-dependencies'];
  const copied = spawnSync('mvn', [...goal, `-DoutputDirectory=${libraries}`], {
    timeout: 240_000,
    encoding: 'utf8',
  });
  if (copied.status !== 0) return { missing: 'Maven does not get OpenSearch' };
  const compiled = spawnSync('javac', ['-cp', join(libraries, '*'), '-d', classes, source], {
    encoding: 'utf8',
  });
  if (compiled.status !== 0) throw new Error(compiled.stderr);
  writeFileSync(join(folder, 'complete'), '');
  return { classPath };
}

/** One node of a cluster. */
export interface ClusterNode {
  readonly url: string;
  /** Ends it without a word to the others. */
  kill(): Promise<void>;
}

/** Starts a cluster of so many nodes and waits until they are one. */
export async function startCluster(classPath: string, count: number): Promise<ClusterNode[]> {
  const ports = await freePorts(count * 2);
  const names = Array.from({ length: count }, (_, at) => `node${at}`);
  const seeds = names.map((_, at) => `127.0.0.1:${ports[count + at] ?? 0}`).join(',');
  const nodes = names.map((name, at) => {
    const folder = mkdtempSync(join(tmpdir(), 'support-docs-node-'));
    writeFiles(folder, { 'config/log4j2.properties': logging });
    const own = [name, folder, String(ports[at]), String(ports[count + at])];
    const java = ['-Xms256m', '-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
    const program = ['-cp', classPath, 'LocalNode', ...own, seeds, names.join(',')];
    const child = spawn('java', [...java, ...program], { stdio: ['pipe', 'pipe', 'inherit'] });
    child.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
    return { child, url: `http://127.0.0.1:${ports[at] ?? 0}` };
  });
  await Promise.all(nodes.map(({ child }) => listening(child)));
  const [first] = nodes;
  await fetch(`${first?.url ?? ''}/_cluster/health?wait_for_nodes=${count}&timeout=60s`);
  return nodes.map(({ child, url }) => ({
    url,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  }));
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

async function listening({ stdout, ...child }: ChildProcess): Promise<void> {
  let said = '';
  for await (const part of stdout ?? []) {
    said += String(part);
    if (said.includes('listening')) break;
  }
  if (!said.includes('listening'))
    throw new Error(`The node ended: ${said} ${child.exitCode ?? ''}`);
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map(server => once(server, 'listening')));
  const ports = servers.map(server => {
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  });
  await Promise.all(servers.map(server => new Promise(done => server.close(done))));
  return ports;
}
