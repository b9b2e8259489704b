import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import { onTestFinished } from 'vitest';

/** A request as a fake server sees it. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly authorization: string | undefined;
}

export interface FakeServer {
  readonly url: string;
  readonly asked: readonly Asked[];
}

/** A server on loopback that answers as a test says; ended with the test. */
export async function fakeServer(
  answer: (asked: Asked, response: ServerResponse) => void,
): Promise<FakeServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void readAsked(request).then(one => {
      asked.push(one);
      answer(one, response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, asked };
}

/** Answers with JSON. */
export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

async function readAsked(request: IncomingMessage): Promise<Asked> {
  const isPacked = request.headers['content-encoding'] === 'gzip';
  const body = await text(isPacked ? request.pipe(createGunzip()) : request);
  const { method = '', url: path = '', headers } = request;
  return { method, path, body, authorization: headers.authorization };
}
