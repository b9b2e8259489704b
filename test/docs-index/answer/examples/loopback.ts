/** A server on the loopback interface that keeps every request it gets. */
import { createServer, type IncomingMessage } from 'node:http';

export interface RecordedRequest {
  readonly method: string;
  /** Path and query as sent, without the prefix that tells examples apart. */
  readonly target: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Loopback {
  /** The host an example is given: its requests are recorded under `id`. */
  host(id: string): string;
  requestsOf(id: string): readonly RecordedRequest[];
  close(): Promise<void>;
}

/** Listens on a free port of 127.0.0.1 and answers every request with `{}`. */
export async function startLoopback(): Promise<Loopback> {
  const recorded = new Map<string, RecordedRequest[]>();
  const server = createServer((request, response) => {
    void readBody(request).then(body => {
      const [, id = '', target = ''] = /^\/([^/]+)(.*)$/s.exec(request.url ?? '') ?? [];
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      );
      const list = recorded.get(id) ?? [];
      recorded.set(id, list);
      list.push({ method: request.method ?? '', target, headers, body });
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    host: id => `http://127.0.0.1:${port}/${id}`,
    requestsOf: id => recorded.get(id) ?? [],
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  // A request without an encoding set yields buffers.
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
