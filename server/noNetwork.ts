/**
 * Stands in for Node's `net` in the bundles: what is shipped has no way to reach a network, not even
 * by mistake. The editor and the server talk over standard streams or Node's own channel.
 */

const message = 'Support Docs opens no network connections; start the server with --stdio.';

/** Named as in Node's `net`; the protocol's libraries call it for `--socket` and `--pipe`. */
export function createServer(): never {
  throw new Error(message);
}

/** Named as in Node's `net`; see {@link createServer}. */
export function createConnection(): never {
  throw new Error(message);
}
