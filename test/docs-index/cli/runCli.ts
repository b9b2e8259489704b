import { join } from 'node:path';
import { expect } from 'vitest';
import { main, type CliIo } from '../../../docs-index/cli/main';
import { temporaryFolder } from '../../temporaryFolder';

/** What a run of the command line gave. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in memory. */
export async function run(
  args: readonly string[],
  options: { starterFile?: string; isTTY?: boolean } & Pick<CliIo, 'loadSearchServer'> = {},
): Promise<Run> {
  let out = '';
  let err = '';
  const { starterFile, isTTY = false, loadSearchServer } = options;
  const code = await main(args, {
    stdout: { write: text => (out += text), isTTY, columns: 80 },
    stderr: { write: text => (err += text) },
    version: '1.2.3',
    colours: true,
    ...(starterFile === undefined ? {} : { starterFile }),
    ...(loadSearchServer && { loadSearchServer }),
  });
  return { code, out, err };
}

/** Documents that every command has something to say about. */
export const files = {
  'docs/upload.md':
    '---\ntitle: Upload a file\ncategory: API / Storage\nkind: reference\n---\nCall the upload API.\n',
  'docs/error.md':
    '---\ntitle: 612 no such file\ncategory: Errors\ncodes: ["612"]\n---\n## Meaning\n\nThe file is not there.\n',
  'docs/api.md': [
    '---\ntitle: stat\nendpoint: GET /stat/<entry>\nhost: https://rs.example.com\noperation: stat\n---',
    '## Parameters\n\n| Name | Type | In | Required | Description |\n| --- | --- | --- | --- | --- |',
    '| entry | string | path | yes | Encoded name |\n',
  ].join('\n'),
};

/** A folder with documents, and an index of them. */
export async function built(): Promise<{ folder: string; docs: string; index: string }> {
  const folder = temporaryFolder(files);
  const [docs, index] = [join(folder, 'docs'), join(folder, 'out/docs.sdx')];
  await run(['build', docs, '--out', index]);
  return { folder, docs, index };
}

/** The one JSON value a run printed. */
export function json(given: Run): unknown {
  expect(given.out.trimEnd()).not.toContain('\n');
  return JSON.parse(given.out);
}
