import { createSecureContext, rootCertificates, type SecureContext } from 'node:tls';
import type { ServerAddress } from '../serverAddress';
import { SearchServerError } from './serverError';

/**
 * Whom to trust, and by what to be known: undefined where it is as usual. Throws SearchServerError
 * for a certificate that cannot be used, which names neither its text nor its password.
 */
export function secureContextOf({
  ca,
  certificate,
}: Pick<ServerAddress, 'ca' | 'certificate'>): SecureContext | undefined {
  if (ca === undefined && certificate === undefined) return undefined;
  const trusted = ca === undefined ? {} : { ca: [...rootCertificates, ca] };
  if (certificate === undefined) return createSecureContext(trusted);
  const { file, password } = certificate;
  const bytes = Buffer.from(file);
  const own = isPem(bytes) ? { cert: bytes, key: bytes } : { pfx: bytes };
  try {
    return createSecureContext({
      ...trusted,
      ...own,
      ...(password !== undefined && { passphrase: password }),
    });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new SearchServerError(
      'certificate',
      `The client certificate cannot be used${code}: it is a PEM file with its key, or a .p12 file, and its password must be right.`,
    );
  }
}

function isPem(bytes: Buffer): boolean {
  return bytes.includes('-----BEGIN ');
}
