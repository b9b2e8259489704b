import type { IncomingMessage } from 'node:http';
import { createGunzip } from 'node:zlib';
import { SearchServerError } from './serverError';
import type { ServerReply } from './transport';

/** Reads an answer as JSON, not a byte further than it may be long. */
export async function readReply(
  response: IncomingMessage,
  { host, mostBytes }: { readonly host: string; readonly mostBytes: number },
): Promise<ServerReply> {
  const status = response.statusCode ?? 0;
  if (status >= 300 && status < 400) {
    response.destroy();
    throw new SearchServerError(
      'redirect',
      `The search server ${host} points elsewhere, which is not followed: give the address it really has.`,
    );
  }
  const isPacked = response.headers['content-encoding'] === 'gzip';
  const body = isPacked ? response.pipe(createGunzip()) : response;
  // A connection that breaks is told by the body that is read, not by the one behind it.
  if (isPacked) response.on('error', error => body.destroy(error));
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body) {
    // Streams of bytes give nothing else.
    const bytes = part as Buffer;
    size += bytes.length;
    if (size > mostBytes) {
      response.destroy();
      throw new SearchServerError(
        'too-large',
        `The search server ${host} sent more than ${Math.round(mostBytes / 1048576)} MB at once.`,
      );
    }
    parts.push(bytes);
  }
  return { status, json: parseReply(Buffer.concat(parts).toString('utf8'), { host, status }) };
}

function parseReply(
  text: string,
  { host, status }: { readonly host: string; readonly status: number },
): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // What stands before a server tells in its own words that one must sign in, or that it is gone.
    if (status >= 400) return undefined;
    throw new SearchServerError(
      'not-json',
      `What answers at ${host} is no search server: it sends no JSON.`,
    );
  }
}
