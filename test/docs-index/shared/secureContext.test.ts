/** Known by a certificate, and trusting an authority of one's own, over real TLS on loopback. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { TLSSocket } from 'node:tls';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { httpTransport } from '../../../docs-index/shared/httpTransport';
import type { ServerAddress } from '../../../docs-index/serverAddress';
import { temporaryFolder } from '../../temporaryFolder';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

interface Known {
  readonly key: Buffer;
  readonly cert: Buffer;
  /** Both in one PEM file, and in one PKCS#12 file with the password `plum`. */
  readonly pem: Buffer;
  readonly p12: Buffer;
}

/** Makes a key and a certificate for a name. */
function makeKnown(name: string): Known {
  const folder = temporaryFolder();
  const [key, cert, p12] = ['key.pem', 'cert.pem', 'both.p12'].map(file => join(folder, file));
  const files = ['-keyout', key ?? '', '-out', cert ?? ''];
  const subject = ['-subj', `/CN=${name}`, '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '2'];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  openssl(['req', '-x509', ...kind, ...files, ...subject]);
  const both = ['-inkey', key ?? '', '-in', cert ?? '', '-out', p12 ?? ''];
  openssl(['pkcs12', '-export', ...both, '-passout', 'pass:plum']);
  const [keyText, certText] = [readFileSync(key ?? ''), readFileSync(cert ?? '')];
  const pem = Buffer.concat([certText, keyText]);
  return { key: keyText, cert: certText, pem, p12: readFileSync(p12 ?? '') };
}

function openssl(args: readonly string[]): void {
  const { status, stderr } = spawnSync('openssl', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

test.skipIf(!hasOpenssl)('who asks is known by a certificate, as PEM or PKCS#12', async () => {
  const [own, client, stranger] = ['server', 'editor', 'stranger'].map(makeKnown);
  if (!own || !client || !stranger) throw new Error('There are three.');
  const { key, cert } = own;
  // In later ones the client learns only after its request whether it is known, if at all.
  const maxVersion = 'TLSv1.2';
  const server = createServer({ key, cert, requestCert: true, ca: [client.cert], maxVersion });
  server.on('request', ({ socket }, response) => {
    const seen = socket instanceof TLSSocket ? socket.getPeerCertificate().subject.CN : '';
    response.end(JSON.stringify({ seen }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const ask = async (known: Pick<ServerAddress, 'ca' | 'certificate'>): Promise<unknown> => {
    try {
      const transport = httpTransport({
        ...{ url: `https://127.0.0.1:${port}`, alias: 'docs', ...known },
      });
      onTestFinished(transport.close);
      return (await transport.send({ method: 'GET', path: '/' })).json;
    } catch (error) {
      return error instanceof Error ? error.message.replace(String(port), 'PORT') : error;
    }
  };
  const ca = String(cert);
  const wrong = 'quince-secret';
  expect(await ask({ ca, certificate: { file: client.pem } })).toEqual({ seen: 'editor' });
  expect(await ask({ ca, certificate: { file: client.p12, password: 'plum' } })).toEqual({
    seen: 'editor',
  });
  expect(await ask({ ca, certificate: { file: client.p12, password: wrong } })).toMatch(
    /^The client certificate cannot be used.*its password must be right\.$/,
  );
  expect(await ask({ ca })).toMatch(
    /^The search server 127\.0\.0\.1:PORT wants a client certificate that it knows/,
  );
  // Node hangs up on it without a word.
  expect(await ask({ ca, certificate: { file: stranger.pem } })).toBe(
    'The search server 127.0.0.1:PORT cannot be reached (ECONNRESET).',
  );
  expect(await ask({ certificate: { file: client.pem } })).toMatch(
    /^The certificate of 127\.0\.0\.1:PORT is not trusted/,
  );
});

test('a file that holds no certificate is told, and nothing of what stands in it', () => {
  const file = Buffer.from('-----BEGIN PRIVATE KEY-----\nplum-secret\n-----END PRIVATE KEY-----\n');
  const open = () =>
    httpTransport({
      ...{ url: 'https://search.example.com', alias: 'docs', certificate: { file } },
    });
  expect(open).toThrow(/^The client certificate cannot be used/);
  expect(open).not.toThrow(/plum-secret/);
});
