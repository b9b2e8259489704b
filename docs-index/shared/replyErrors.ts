import { SearchServerError, type ServerFailure } from './serverError';
import type { ServerReply } from './transport';

/** Who refused, and what its sentence must not hold. */
export interface Refusal {
  readonly host: string;
  readonly retryAfter?: string | undefined;
  /** A reason that holds one of these is not told. */
  readonly secrets?: readonly string[];
}

/** The error of a status that is no success. Nothing of the request is in it, even if it is sent back. */
export function statusError(
  { status, json }: ServerReply,
  { host, retryAfter, secrets = [] }: Refusal,
): SearchServerError {
  const seconds = Number(retryAfter ?? '');
  const wait = seconds > 0 && seconds < 3600 ? seconds * 1000 : undefined;
  const [failure, said] = meaningOf(status);
  const given = failure === 'refused' || failure === 'missing' ? reasonIn(json) : '';
  const reason = secrets.some(secret => given.includes(secret)) ? '' : given.slice(0, 200);
  return new SearchServerError(
    failure,
    `The search server ${host} ${said}${reason === '' ? '' : `: ${reason}`}.`,
    wait,
  );
}

function meaningOf(status: number): readonly [ServerFailure, string] {
  switch (status) {
    case 401:
      return ['unauthorized', 'does not know who asks (401): sign in again'];
    case 403:
      return ['forbidden', 'does not let this user do that (403)'];
    case 404:
      return ['missing', 'has nothing of this name (404)'];
    case 429:
    case 502:
    case 503:
    case 504:
      return ['busy', `is too busy to answer (${status})`];
    default:
      return ['refused', `answered with an error (${status})`];
  }
}

/** What the server says of its error, on one line. */
function reasonIn(json: unknown): string {
  const error = (json as { readonly error?: unknown } | undefined | null)?.error;
  const reason = (error as { readonly reason?: unknown } | undefined | null)?.reason ?? error;
  return typeof reason === 'string' ? reason.replace(/\s+/g, ' ').replace(/\.$/, '') : '';
}

/** Codes of Node for certificates that cannot be trusted. */
const untrusted = /CERT|SELF_SIGNED|UNABLE_TO|ISSUER|ERR_TLS|HOSTNAME/;

/** Alerts of TLS by which a server refuses who asks (RFC 8446, section 6.2). */
const refusal = /SSL alert number (?:4\d|116)\b/;

/** The error of a connection that was not made, or broke. */
export function connectionError(error: unknown, host: string): SearchServerError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.includes('_ALERT_') || (code === 'EPROTO' && refusal.test(String(error)))) {
    return new SearchServerError(
      'certificate',
      `The search server ${host} wants a client certificate that it knows (${code}).`,
    );
  }
  if (untrusted.test(code)) {
    return new SearchServerError(
      'certificate',
      `The certificate of ${host} is not trusted (${code}): name its authority's file as the CA.`,
    );
  }
  const told = code === '' ? '' : ` (${code})`;
  return new SearchServerError(
    'unreachable',
    `The search server ${host} cannot be reached${told}.`,
  );
}
