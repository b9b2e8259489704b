/** A user and a password, or a key of the server's own. */
export type Credentials =
  | { readonly kind: 'basic'; readonly user: string; readonly password: string }
  | { readonly kind: 'api-key'; readonly key: string };

/**
 * A certificate by which a server knows who asks, with its key: a PEM file that holds both, or a
 * PKCS#12 file (`.p12`, `.pfx`).
 */
export interface ClientCertificate {
  readonly file: Uint8Array;
  readonly password?: string;
}

/** Where a server is, and how it is known and told who asks. */
export interface ServerAddress {
  /** One address, or those of several nodes of one cluster with commas between. */
  readonly url: string;
  readonly alias: string;
  /** Certificate authorities that are trusted beside the usual ones, as PEM. */
  readonly ca?: string;
  readonly credentials?: Credentials;
  readonly certificate?: ClientCertificate;
}

/** Whether a host is this machine: what is sent to it passes no network. */
export function isLoopback(hostname: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}

/** The first host of an address to which all is sent so that others can read it on the way. */
export function plainHost(url: string): string | undefined {
  const parts = url.split(',').map(part => part.trim());
  const nodes = parts.filter(part => URL.canParse(part)).map(part => new URL(part));
  return nodes.find(node => node.protocol === 'http:' && !isLoopback(node.hostname))?.host;
}
