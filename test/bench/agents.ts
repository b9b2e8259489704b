/**
 * `npm run bench -- --agents`: what an agent waits for when its host starts the built MCP server,
 * with the starter docs: the greeting, the list of tools, and the first answer from all of them.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

const starts = 15;

/** Milliseconds from the start of the process to a reply, of one start. */
interface Waits {
  readonly greeting: number;
  readonly tools: number;
  readonly answer: number;
}

/** Prints the median and the worst of each wait. */
export async function measureAgents(): Promise<void> {
  const all: Waits[] = [];
  for (let at = 0; at < starts; at++) all.push(await measureStart());
  for (const name of ['greeting', 'tools', 'answer'] as const) {
    const times = all.map(waits => waits[name]).sort((a, b) => a - b);
    const [median = 0, worst = 0] = [times[starts >> 1], times.at(-1)];
    console.log(`${name.padEnd(10)} median ${median.toFixed(0)} ms, worst ${worst.toFixed(0)} ms`);
  }
}

async function measureStart(): Promise<Waits> {
  const begun = performance.now();
  const server = spawn(process.execPath, ['dist/cli.js', 'mcp'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  try {
    const ask = asker(server);
    const since = async (method: string, params: object) => {
      const text = await ask(method, params);
      return { text, ms: performance.now() - begun };
    };
    const greeting = await since('initialize', {
      ...{ protocolVersion: '2025-06-18', capabilities: {} },
      clientInfo: { name: 'bench', version: '1' },
    });
    const tools = await since('tools/list', {});
    for (;;) {
      const call = { name: 'look_up', arguments: { name: '612' } };
      const answer = await since('tools/call', call);
      if (/"text":"1\. error-code/.test(answer.text))
        return { greeting: greeting.ms, tools: tools.ms, answer: answer.ms };
    }
  } finally {
    server.kill();
  }
}

/** Requests one after the other, each with the line that answers it. */
function asker({
  stdin,
  stdout,
}: ChildProcess): (method: string, params: object) => Promise<string> {
  if (stdin === null || stdout === null) throw new Error('The server has no pipes.');
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
  let id = 0;
  return async (method, params) => {
    stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: ++id, method, params })}\n`);
    return String((await lines.next()).value);
  };
}
