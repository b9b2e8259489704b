import type { ServerAddress } from '../serverAddress';
import { isFor, readCredentials, type Environment } from './credentials';
import { readRegular, readRegularText } from './readRegular';

/** Where a server is, as a person says it; '' for files that are not needed. */
export interface NamedServer {
  readonly url: string;
  readonly alias: string;
  /** File with the certificate authority. */
  readonly ca: string;
  /** File with the certificate by which this side is known. */
  readonly certificate: string;
}

/**
 * The address with what its files hold, and who asks by the environment. Throws UserError for a file
 * that cannot be read.
 */
export async function readServerAddress(
  { url, alias, ca, certificate }: NamedServer,
  environment: Environment,
): Promise<ServerAddress> {
  const credentials = readCredentials(environment, url);
  const password = environment['SUPPORT_DOCS_SERVER_CERTIFICATE_PASSWORD'];
  return {
    ...{ url, alias },
    ...(credentials && { credentials }),
    ...(ca !== '' && { ca: await readRegularText(ca) }),
    ...(certificate !== '' && {
      certificate: {
        file: await readRegular(certificate, mostCertificateBytes),
        ...(password && isFor(environment, url) && { password }),
      },
    }),
  };
}

const mostCertificateBytes = 1024 * 1024;
