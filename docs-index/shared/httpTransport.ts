/** The one way to a network: requests to a search server, over Node's own HTTP. */
import { Agent as HttpAgent, request as requestHttp, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { gzipSync } from 'node:zlib';
import { isLoopback, type Credentials, type ServerAddress } from '../serverAddress';
import { readReply } from './readReply';
import { connectionError, statusError } from './replyErrors';
import { readServerUrls } from './serverUrls';
import { secureContextOf } from './secureContext';
import { SearchServerError } from './serverError';
import type { ServerReply, ServerRequest, Transport } from './transport';

/** Milliseconds a request may take if it does not say otherwise. */
const usualTimeout = 10_000;
const usualBytes = 64 * 1024 * 1024;
/** A smaller body is sent as it is. */
const worthPacking = 1024;

/**
 * Prepares requests; nothing is sent yet. No redirect is followed, no certificate is taken on trust,
 * and credentials go nowhere but to these addresses. A node that does not answer is passed over for
 * the next. Throws SearchServerError for an address that cannot be used.
 */
export function httpTransport(address: ServerAddress): Transport {
  const { url, credentials } = address;
  const urls = readServerUrls(url, credentials !== undefined);
  const options = { keepAlive: true, maxSockets: 8, timeout: 60_000 };
  const plain = new HttpAgent(options);
  const secureContext = secureContextOf(address);
  const safe = new HttpsAgent({ ...options, ...(secureContext && { secureContext }) });
  const way = { headers: authorization(credentials), secrets: secretsOf(credentials) };
  let first = 0;
  const send = async (request: ServerRequest): Promise<ServerReply> => {
    for (let tried = 0; ; tried++) {
      const node = urls[(first + tried) % urls.length] ?? urls[0];
      try {
        const reply = await sendTo(node, { ...way, agent: pick(node, plain, safe) }, request);
        first = (first + tried) % urls.length;
        return reply;
      } catch (error) {
        const isGone = error instanceof SearchServerError && error.failure === 'unreachable';
        if (!isGone || tried + 1 >= urls.length) throw error;
      }
    }
  };
  return {
    host: urls[0].host,
    send,
    close: () => {
      plain.destroy();
      safe.destroy();
    },
  };
}

function pick(url: URL, plain: HttpAgent, safe: HttpsAgent): HttpAgent | HttpsAgent {
  return url.protocol === 'https:' ? safe : plain;
}

function authorization(credentials: Credentials | undefined): Readonly<Record<string, string>> {
  if (credentials === undefined) return {};
  if (credentials.kind === 'api-key') return { authorization: `ApiKey ${credentials.key}` };
  const pair = `${credentials.user}:${credentials.password}`;
  return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}

/** What must not be told, should a server send it back. */
function secretsOf(credentials: Credentials | undefined): readonly string[] {
  const secret = credentials?.kind === 'api-key' ? credentials.key : credentials?.password;
  const sent = Object.values(authorization(credentials)).map(value => value.replace(/^\w+ /, ''));
  return [...(secret ? [secret] : []), ...sent];
}

interface Way {
  readonly agent: HttpAgent | HttpsAgent;
  readonly headers: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
}

async function sendTo(node: URL, way: Way, request: ServerRequest): Promise<ServerReply> {
  const late = AbortSignal.timeout(request.timeoutMs ?? usualTimeout);
  const signal = request.signal ? AbortSignal.any([late, request.signal]) : late;
  try {
    const response = await exchange(node, way, { ...request, signal });
    const reply = await readReply(response, {
      host: node.host,
      mostBytes: request.mostBytes ?? usualBytes,
    });
    const { status } = reply;
    if (status < 300 || request.allowed?.includes(status)) return reply;
    const retryAfter = response.headers['retry-after'];
    throw statusError(reply, { host: node.host, retryAfter, secrets: way.secrets });
  } catch (error) {
    if (error instanceof SearchServerError) throw error;
    if (request.signal?.aborted) throw new SearchServerError('cancelled', 'It was cancelled.');
    if (late.aborted) {
      throw new SearchServerError(
        'slow',
        `The search server ${node.host} took too long to answer.`,
      );
    }
    throw connectionError(error, node.host);
  }
}

function exchange(node: URL, way: Way, request: ServerRequest): Promise<IncomingMessage> {
  const { method, path, body, lines, signal } = request;
  const isNear = isLoopback(node.hostname);
  const isPacked = body !== undefined && body.length >= worthPacking && !isNear;
  const bytes = body === undefined ? undefined : Buffer.from(body);
  const payload = bytes && isPacked ? gzipSync(bytes, { level: 1 }) : bytes;
  const base = node.pathname.replace(/\/$/, '');
  const options = {
    method,
    agent: way.agent,
    signal,
    headers: {
      accept: 'application/json',
      // To pack takes longer than to send where nothing is on the way.
      ...(!isNear && { 'accept-encoding': 'gzip' }),
      ...way.headers,
      ...(payload && {
        'content-type': lines === true ? 'application/x-ndjson' : 'application/json',
        'content-length': payload.length,
      }),
      ...(isPacked && { 'content-encoding': 'gzip' }),
    },
  };
  const open = node.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const sent = open(new URL(base + path, node), options, resolve);
    sent.on('error', reject);
    sent.end(payload);
  });
}
