/** A user and a password, or a key of the server's own. */
export type Credentials =
  | { readonly kind: 'basic'; readonly user: string; readonly password: string }
  | { readonly kind: 'api-key'; readonly key: string };

/** Where a server is, and how it is known and told who asks. */
export interface ServerAddress {
  /** One address, or those of several nodes of one cluster with commas between. */
  readonly url: string;
  readonly alias: string;
  /** Certificate authorities that are trusted beside the usual ones, as PEM. */
  readonly ca?: string;
  readonly credentials?: Credentials;
}
