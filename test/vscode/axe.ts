/** Axe, the checker of accessibility, in the page of a view. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FrameLocator } from 'playwright-core';
import { frameOf } from './moves/views';

const axeScript = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** What axe finds in the view, a line each. */
export async function violations(view: FrameLocator): Promise<readonly string[]> {
  const frame = await frameOf(view);
  await frame.evaluate(axeScript);
  return frame.evaluate<readonly string[]>(findViolations);
}

/** Run in the page. The page is transparent, so that axe must be told what it lies on. */
const findViolations = `
  document.body.style.background = 'var(--vscode-sideBar-background)';
  axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) =>
      nodes.map(node => id + ': ' + node.html.slice(0, 200) + ' ' + (node.any[0]?.message ?? '')),
    ),
  )`;
