import type { Credentials } from '../serverAddress';

/** Variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Who asks a server: the secret is in the environment alone, where no argument list, file or log
 * shows it. What was given for one address is not for another.
 */
export function readCredentials(environment: Environment, url: string): Credentials | undefined {
  if (!isFor(environment, url)) return undefined;
  const key = environment['SUPPORT_DOCS_SERVER_API_KEY'];
  if (key) return { kind: 'api-key', key };
  const user = environment['SUPPORT_DOCS_SERVER_USER'];
  const password = environment['SUPPORT_DOCS_SERVER_PASSWORD'];
  if (!user) return undefined;
  return { kind: 'basic', user, password: password ?? '' };
}

/** Whether the secrets of an environment are meant for an address. */
export function isFor(environment: Environment, url: string): boolean {
  const address = environment['SUPPORT_DOCS_SERVER_ADDRESS'];
  return !address || address === url;
}
