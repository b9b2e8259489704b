import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readServerAddress } from '../../../docs-index/node/serverAddress';
import { temporaryFolder } from '../../temporaryFolder';

const url = 'https://search.example.com';
const named = { url, alias: 'docs', ca: '', certificate: '' };

test('who asks is told by the environment, for the address it is meant for', async () => {
  const environment = {
    SUPPORT_DOCS_SERVER_USER: 'reader',
    SUPPORT_DOCS_SERVER_PASSWORD: 'plum',
    SUPPORT_DOCS_SERVER_ADDRESS: url,
  };
  const credentials = { kind: 'basic', user: 'reader', password: 'plum' };
  expect(await readServerAddress(named, environment)).toEqual({ url, alias: 'docs', credentials });
  const other = { ...named, url: 'https://other.example.com' };
  expect(await readServerAddress(other, environment)).toEqual({ url: other.url, alias: 'docs' });
  expect(await readServerAddress(named, { SUPPORT_DOCS_SERVER_API_KEY: 'os_key' })).toEqual({
    ...{ url, alias: 'docs', credentials: { kind: 'api-key', key: 'os_key' } },
  });
});

test('files are read: an authority as text, a certificate with its password', async () => {
  const folder = temporaryFolder({ 'ca.pem': 'authority', 'own.p12': 'own' });
  const files = { ca: join(folder, 'ca.pem'), certificate: join(folder, 'own.p12') };
  const file = Uint8Array.from(Buffer.from('own'));
  const given = { ...named, ...files };
  expect(await readServerAddress(given, {})).toEqual({
    ...{ url, alias: 'docs', ca: 'authority', certificate: { file } },
  });
  const environment = { SUPPORT_DOCS_SERVER_CERTIFICATE_PASSWORD: 'plum' };
  const { certificate } = await readServerAddress(given, environment);
  expect(certificate).toEqual({ file, password: 'plum' });
  const elsewhere = { ...environment, SUPPORT_DOCS_SERVER_ADDRESS: 'https://other.example.com' };
  expect((await readServerAddress(given, elsewhere)).certificate).toEqual({ file });
});

test('a file that is not there is named', async () => {
  const ca = join(temporaryFolder(), 'none.pem');
  await expect(readServerAddress({ ...named, ca }, {})).rejects.toThrow(ca);
});
