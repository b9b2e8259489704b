import { expect, test } from 'vitest';
import { UserError } from '../../../docs-index/article';
import type { ServerAddress } from '../../../docs-index/serverAddress';
import { files, run } from './runCli';
import { temporaryFolder } from '../../temporaryFolder';

/** What a command says of a server that refuses everything, and how it was asked for. */
async function told(args: readonly string[]): Promise<{ err: string; asked: ServerAddress[] }> {
  const asked: ServerAddress[] = [];
  const refuse = (address: ServerAddress): never => {
    asked.push(address);
    throw new UserError('Refused.');
  };
  const loadSearchServer = () => Promise.resolve({ openSearchServer: refuse, publishTo: refuse });
  const { code, err } = await run(args, { loadSearchServer });
  expect(code).toBe(1);
  return { err, asked };
}

test('publishing and searching over http:// warn of who may read it, but not on this machine', async () => {
  const docs = temporaryFolder(files);
  const warning =
    'What is sent to search.example.com:9200 over http:// can be read on the way: use https://.\n';
  const plain = 'http://search.example.com:9200';
  expect((await told(['publish', docs, '--to', plain])).err).toBe(`${warning}Refused.\n`);
  expect((await told(['search', 'a', '--server', plain])).err).toBe(`${warning}Refused.\n`);
  for (const url of ['https://search.example.com:9200', 'http://127.0.0.1:9200']) {
    expect((await told(['publish', docs, '--to', url])).err).toBe('Refused.\n');
  }
});

test('files of certificates are read, and one that is not there is told', async () => {
  const folder = temporaryFolder({ 'ca.pem': 'authority', 'own.p12': 'own' });
  const way = ['search', 'a', '--server', 'https://search.example.com', '--alias', 'docs'];
  const { asked } = await told([
    ...[...way, '--ca', `${folder}/ca.pem`, '--cert', `${folder}/own.p12`],
  ]);
  expect(asked).toEqual([
    {
      ...{ url: 'https://search.example.com', alias: 'docs', ca: 'authority' },
      certificate: { file: Uint8Array.from(Buffer.from('own')) },
    },
  ]);
  const { err } = await told([...way, '--cert', `${folder}/none.p12`]);
  expect(err).toContain(`${folder}/none.p12`);
});
