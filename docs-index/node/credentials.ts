import type { Credentials } from '../serverAddress';

/**
 * Who asks a server: the secret is in the environment alone, where no argument list, file or log
 * shows it. What was given for one address is not for another.
 */
export function readCredentials(
  environment: Readonly<Record<string, string | undefined>>,
  url: string,
): Credentials | undefined {
  const address = environment['SUPPORT_DOCS_SERVER_ADDRESS'];
  if (address && address !== url) return undefined;
  const key = environment['SUPPORT_DOCS_SERVER_API_KEY'];
  if (key) return { kind: 'api-key', key };
  const user = environment['SUPPORT_DOCS_SERVER_USER'];
  const password = environment['SUPPORT_DOCS_SERVER_PASSWORD'];
  if (!user) return undefined;
  return { kind: 'basic', user, password: password ?? '' };
}
