import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../temporaryFolder';
import { json, run } from './runCli';

function docs(pages: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(folder, name), text);
  return folder;
}

test('vendors prints the part of a manifest that can be saved', async () => {
  const folder = docs({
    'list.md': '# List\n\n`GET https://api.cratehub.io/v1/crates`\n',
    'start.md': '# Start\n\n```sh\npip install cratehub-sdk\n```\n',
  });
  const vendor = {
    ...{ id: 'cratehub', names: ['cratehub'] },
    ...{ hosts: ['cratehub.io'], packages: ['cratehub-sdk'] },
  };
  expect(json(await run(['vendors', folder, '--json']))).toEqual({ vendors: [vendor] });
  expect(await run(['vendors', folder])).toMatchObject({
    code: 0,
    out: 'vendors:\n  - id: cratehub\n    names:\n      - cratehub\n    hosts:\n      - cratehub.io\n    packages:\n      - cratehub-sdk\n',
  });
});

test('documents that name nobody', async () => {
  const found = await run(['vendors', docs({ 'a.md': '# A\n\n`GET /v1/crates`\n' })]);
  expect(found).toMatchObject({ code: 0, out: '' });
});

test('two uses of one path are two entries of a look-up', async () => {
  const page = (title: string, header: string): string =>
    `# ${title}\n\n\`PUT /<crate>\`\n\n| Name | Type | Required |\n| --- | --- | --- |\n| ${header} | string | yes |\n`;
  const folder = docs({ 'a.md': page('Copy', 'x-source'), 'b.md': page('Class', 'x-class') });
  const found = json(
    await run(['lookup', 'PUT /<crate>', '--source', folder, '--no-starter', '--json']),
  );
  expect(found).toMatchObject({ entries: [{ title: 'Copy' }, { title: 'Class' }] });
});
