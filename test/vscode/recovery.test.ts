/** A server that dies comes back by itself; one that dies again and again, by one click. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { expect } from 'vitest';
import { firstResult, openSearch, search } from './moves';
import { testIn } from './workbench';

const mark = `SUPPORT_DOCS_RECOVERY_TEST=${process.pid}`;
const test = testIn({ env: { SUPPORT_DOCS_RECOVERY_TEST: String(process.pid) } });

// The server is found by the environment it inherits, which only Linux shows.
test.skipIf(!existsSync('/proc/self/environ'))(
  'crashes cost nothing but a moment',
  async ({ workbench }) => {
    const view = await openSearch(workbench.page);
    await search(view, 'no such bucket');
    await firstResult(view, '631');
    await killServer();
    await search(view, '612');
    await firstResult(view, '612');
    for (let times = 0; times < 4; times++) await killServer();
    const restart = view.getByRole('button', { name: 'Restart Server' });
    await restart.waitFor();
    await restart.click();
    await restart.waitFor({ state: 'detached' });
    await search(view, 'no such bucket');
    await firstResult(view, '631');
  },
);

/** Kills the server that runs, and waits until that very process is gone. */
async function killServer(): Promise<void> {
  await expect.poll(() => serverPids().length).toBe(1);
  const before = serverPids();
  for (const pid of before) process.kill(pid, 'SIGKILL');
  await expect.poll(() => serverPids().filter(pid => before.includes(pid))).toEqual([]);
}

function serverPids(): readonly number[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
    .filter(pid => isServer(pid));
}

function isServer(pid: number): boolean {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    const environment = readFileSync(`/proc/${pid}/environ`, 'utf8');
    return /server\.js\0/.test(command) && environment.split('\0').includes(mark);
  } catch {
    // A process that ended meanwhile, or is another's.
    return false;
  }
}
