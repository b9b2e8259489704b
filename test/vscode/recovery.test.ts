/** A server that dies comes back by itself; one that dies again and again, by one click. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { runTitle } from './moves/quickInput';
import { firstResult, openSearch, search } from './moves/views';
import { test } from './workbench';

// The server is found among the processes that run, which only Linux shows as files.
test.skipIf(!existsSync('/proc/self/cmdline'))(
  'crashes cost nothing but a moment',
  async ({ workbench }) => {
    const installed = join(workbench.folder, '../extensions');
    const view = await openSearch(workbench.page);
    await search(view, 'no such bucket');
    await firstResult(view, '631');
    await killServer(installed);
    await search(view, '612');
    await firstResult(view, '612');
    for (let times = 0; times < 4; times++) await killServer(installed);
    const restart = view.getByRole('button', { name: 'Restart Server' });
    await restart.waitFor();
    const told = workbench.page.locator('.notification-list-item-message', { hasText: 'crashed' });
    // A message that hid by itself is still in the list.
    await runTitle(workbench.page, 'Notifications: Show Notifications');
    await told.first().waitFor();
    expect(await told.allInnerTexts()).toEqual(['Support Docs: The server crashed too often.']);
    await runTitle(workbench.page, 'Notifications: Clear All Notifications');
    await restart.click();
    await restart.waitFor({ state: 'detached' });
    await search(view, 'no such bucket');
    await firstResult(view, '631');
  },
);

/** Kills the server of an installed extension, and waits until that very process is gone. */
async function killServer(installed: string): Promise<void> {
  await expect.poll(() => serverPids(installed).length).toBe(1);
  const before = serverPids(installed);
  for (const pid of before) process.kill(pid, 'SIGKILL');
  await expect.poll(() => serverPids(installed).filter(pid => before.includes(pid))).toEqual([]);
}

function serverPids(installed: string): readonly number[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .filter(pid => isServer(pid, installed))
    .map(Number);
}

function isServer(pid: string, installed: string): boolean {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return command.includes(installed) && command.includes('server.js\0');
  } catch {
    // A process that ended meanwhile.
    return false;
  }
}
