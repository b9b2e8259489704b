/** What stands before a server in companies: TLS with an authority of their own, and a password. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:https';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export interface GuardedProxy {
  readonly url: string;
  /** The certificate of its authority, as a file. */
  readonly ca: string;
  readonly user: string;
  /** Of the user, and of the file with the certificate. */
  readonly password: string;
  /** A certificate by which it knows who asks, with its key, as a PKCS#12 file. */
  readonly certificate: string;
}

/**
 * Lets through who brings the password, and answers 401 to all others; or who has the certificate,
 * and talks to nobody else. Ended with the test.
 */
export async function guardedProxy(
  target: string,
  { byCertificate }: { readonly byCertificate: boolean } = { byCertificate: false },
): Promise<GuardedProxy> {
  const folder = mkdtempSync(join(tmpdir(), 'support-docs-proxy-'));
  const store = join(folder, 'proxy.p12');
  const ca = join(folder, 'ca.pem');
  const [user, password] = ['reader', 'plum-harbour-19'];
  const common = ['-keystore', store, '-storetype', 'PKCS12', '-storepass', 'changeit'];
  const names = ['-dname', 'CN=proxy', '-ext', 'SAN=IP:127.0.0.1,DNS:localhost', '-ext', 'BC:c'];
  keytool(['-genkeypair', '-alias', 'proxy', ...fresh, ...names, ...common]);
  keytool(['-exportcert', '-rfc', '-alias', 'proxy', '-file', ca, ...common]);
  const wanted = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const known = makeCertificate(folder, password);
  // In later versions of TLS a client may not learn why it is refused.
  const asking = { requestCert: true, maxVersion: 'TLSv1.2' } as const;
  const guard = byCertificate ? { ...asking, ca: [readFileSync(known.authority)] } : {};
  const own = { pfx: readFileSync(store), passphrase: 'changeit', ...guard };
  const server = createServer(own, (from, to) => {
    if (!byCertificate && from.headers.authorization !== wanted) {
      to.writeHead(401, { 'content-type': 'text/html' }).end('<h1>Sign in</h1>');
      return;
    }
    const { method, headers } = from;
    const sent = request(new URL(from.url ?? '/', target), { method, headers }, answer => {
      to.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(to);
    });
    sent.on('error', () => to.writeHead(502).end());
    from.pipe(sent);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `https://127.0.0.1:${port}`, ca, user, password, certificate: known.certificate };
}

/** Makes a certificate of who asks. */
function makeCertificate(
  folder: string,
  password: string,
): { readonly certificate: string; readonly authority: string } {
  const [certificate, authority] = [join(folder, 'editor.p12'), join(folder, 'editor.pem')];
  const own = ['-alias', 'editor', '-keystore', certificate, '-storetype', 'PKCS12'];
  const common = [...own, '-storepass', password];
  keytool(['-genkeypair', ...fresh, '-dname', 'CN=editor', '-ext', 'BC:c', ...common]);
  keytool(['-exportcert', '-rfc', '-file', authority, ...common]);
  return { certificate, authority };
}

/** How keys are made, and how many days they are good for. */
const fresh = ['-keyalg', 'EC', '-validity', '2'];

function keytool(args: readonly string[]): void {
  const { status, stderr, stdout } = spawnSync('keytool', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`keytool: ${stdout}${stderr}`);
}
