/** A real OpenSearch or Elasticsearch on loopback, of one node that others may join. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeOptions, writeLogging } from './installOpenSearch';
import type { Engine } from './jdk';

/** One node of a cluster. */
export interface ClusterNode {
  readonly url: string;
  /** Ends it without a word to the others. */
  kill(): Promise<void>;
}

export interface Cluster {
  readonly first: ClusterNode;
  /** Starts so many more, and resolves once all are one and every copy of an index is there. */
  grow(count: number): Promise<readonly ClusterNode[]>;
  end(): Promise<void>;
}

/** Where nodes meet, and what memory each may take. */
interface Meeting {
  readonly engine: Engine;
  readonly heap: string;
  /** Port on which the first node talks to others. */
  readonly seed: number;
}

/** Milliseconds a node may take to answer on a machine that does much else. */
const patience = 180_000;

/** Starts the first node; undefined if it does not answer in time, as on a machine that is far too busy. */
export async function startCluster(
  engine: Engine,
  { heap }: { readonly heap: string } = { heap: '384m' },
): Promise<Cluster | undefined> {
  const [seed = 0] = await freePorts(1);
  const meeting = { engine, heap, seed };
  const first = await startNode('node0', meeting);
  if (first === undefined) return undefined;
  const nodes = [first];
  return {
    first,
    async grow(count) {
      const names = Array.from({ length: count }, (_, at) => `node${nodes.length + at}`);
      const more = (await Promise.all(names.map(name => startNode(name, meeting)))).flatMap(
        node => node ?? [],
      );
      nodes.push(...more);
      if (more.length < count) throw new Error('A node did not come up in time.');
      const wanted = `wait_for_nodes=${nodes.length}&wait_for_status=green&timeout=120s`;
      await fetch(`${first.url}/_cluster/health?${wanted}`);
      return more;
    },
    async end() {
      await Promise.all(nodes.map(node => node.kill()));
    },
  };
}

async function startNode(
  name: string,
  { engine, heap, seed }: Meeting,
): Promise<ClusterNode | undefined> {
  const isFirst = name === 'node0';
  const [http = 0, own = 0] = await freePorts(2);
  const transport = isFirst ? seed : own;
  const folder = mkdtempSync(join(tmpdir(), 'support-docs-node-'));
  writeLogging(folder);
  if (engine.modules !== undefined) symlinkSync(engine.modules, join(folder, 'modules'));
  const options = [`-Xmx${heap}`, ...nodeOptions, ...engine.options];
  const place = [name, folder, String(http), String(transport)];
  const meeting = [`127.0.0.1:${seed}`, isFirst ? name : ''];
  const child = spawn(
    engine.java,
    [...options, engine.main, ...place, ...meeting],
    // Its parent's end ends it, however that comes.
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  child.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  if (await listening(child)) return { url: `http://127.0.0.1:${http}`, kill };
  await kill();
  return undefined;
}

/** True once it answers, false if that takes too long; throws if it ends before. */
async function listening({ stdout, ...child }: ChildProcess): Promise<boolean> {
  const late = AbortSignal.timeout(patience);
  const said = new Promise<boolean>((resolve, reject) => {
    let text = '';
    stdout?.on('data', part => {
      text += String(part);
      if (text.includes('listening')) resolve(true);
    });
    stdout?.on('end', () => reject(new Error(`The node ended: ${text} ${child.exitCode ?? ''}`)));
    late.addEventListener('abort', () => resolve(false));
  });
  return said;
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
