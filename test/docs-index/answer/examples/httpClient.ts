/** Sends request files as REST Client does: separators, variables, `< file` bodies. */
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import type { Program } from './runners';

/** Sends each program's requests in order; gives what went wrong. */
export async function runHttp(programs: readonly Program[], folder: string): Promise<string> {
  const failures: string[] = [];
  for (const { id, text } of programs) {
    for (const block of requestsIn(text)) {
      await send(block, folder).catch((error: unknown) => failures.push(`${id} ${String(error)}`));
    }
  }
  return failures.join('\n');
}

interface HttpBlock {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string | undefined;
}

/** The requests of a file, `@name` variables put in. */
export function requestsIn(file: string): HttpBlock[] {
  const variables = new Map(
    [...file.matchAll(/^@([\w.-]+)\s*=\s*(.*)$/gm)].map(match => [match[1], match[2]] as const),
  );
  const text = file.replaceAll(
    /\{\{([\w.-]+)\}\}/g,
    (hole: string, name: string) => variables.get(name) ?? hole,
  );
  return text
    .split(/^###.*$/m)
    .map(block =>
      block
        .replaceAll(/^@.*$/gm, '')
        .replace(/^\s*\n/, '')
        .trimStart(),
    )
    .filter(block => block.trim() !== '')
    .map(readBlock);
}

function readBlock(block: string): HttpBlock {
  const end = block.search(/\n\n|$(?![\s\S])/);
  const [line = '', ...headers] = block.slice(0, end).trimEnd().split('\n');
  const [, method = 'GET', url = ''] = /^([A-Z]+) (\S+)/.exec(line) ?? [];
  const body = block.slice(end).replace(/^\n\n/, '').replace(/\n$/, '');
  return {
    method,
    url,
    headers: headers.map(header => {
      const at = header.indexOf(':');
      return [header.slice(0, at), header.slice(at + 1).trim()] as const;
    }),
    body: body === '' ? undefined : body,
  };
}

function send({ method, url, headers, body }: HttpBlock, folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers: Object.fromEntries(headers) }, response => {
      response.resume().on('end', resolve).on('error', reject);
    });
    sent.on('error', reject);
    // Node sends a body with DELETE only if it knows its length.
    const isForm = headers.some(([, value]) => value.startsWith('multipart/'));
    const content = body && withFiles(isForm ? body.replaceAll('\n', '\r\n') : body, folder);
    if (content !== undefined) sent.setHeader('Content-Length', Buffer.byteLength(content));
    sent.end(content);
  });
}

function withFiles(body: string, folder: string): string {
  return body.replaceAll(/^< (.+?)(\r?)$/gm, (_line, name: string, end: string) => {
    return readFileSync(join(folder, name), 'utf8') + end;
  });
}
