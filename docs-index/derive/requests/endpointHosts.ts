/** The hosts requests go to: of their own line, of an example, of a line that says it for the page. */
import type { Block } from '../blocks/blocks';
import { commandIn, readCommand } from './commandText';
import { matchesPath, type RequestLine } from './requestLine';

/** Its own host, else that of an example of the same request. A bare one gets a scheme. */
export function hostOf(request: RequestLine, hosted: readonly RequestLine[]): string | undefined {
  const { host = hostOfSame(request, hosted) } = request;
  if (!host?.startsWith('//')) return host;
  const known = hosted.find(
    other => /^https?:/.test(other.host ?? '') && other.host?.endsWith(host),
  );
  return known?.host ?? `https:${host}`;
}

function hostOfSame(
  { method, path }: RequestLine,
  hosted: readonly RequestLine[],
): string | undefined {
  return hosted.find(other => other.method === method && matchesPath(path, other.path))?.host;
}

/** Requests that know their host; a page of more than these is no page of documentation. */
export function withHosts(requests: readonly RequestLine[]): RequestLine[] {
  return requests.filter(({ host }) => host !== undefined).slice(0, mostHosted);
}

const mostHosted = 500;

/** Commands know the host of an endpoint that is written elsewhere on the page. */
export function commandRequests(block: Block): RequestLine[] {
  const command = commandIn(block);
  const { method = '', path = '', host } = (command && readCommand(command.text)) ?? {};
  return host === undefined ? [] : [{ method, path, host }];
}

const addressLabel = String.raw`(?:base ?urls?|api host|host|server|domain name for api requests?|api (?:domain|endpoint)|(?:接口)?(?:请求|服务|接口|访问)(?:域名|地址)|域名|服务器地址)`;
const baseLine = new RegExp(
  String.raw`^[*+-]?\s*${addressLabel}\s?[:：]\s?\x60?((?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+(?::\d+)?)\/?\x60?[。.]?$`,
  'i',
);
const baseLabel = new RegExp(String.raw`^[*+-]?\s*${addressLabel}\s?[:：]$`, 'i');
const listedAddress = /(?:^[*+-]\s+|href="|\]\()[`<]?(https?:\/\/[\w.-]+(?::\d+)?)/;

/** The address all requests of a page go to, where a line of it, or a list below one, says so. */
export function baseAddress(blocks: readonly Block[]): string | undefined {
  const lines = blocks.flatMap(block =>
    block.kind === 'text'
      ? block.lines
      : block.kind === 'table' || block.kind === 'code'
        ? []
        : [block.text],
  );
  for (const [index, raw] of lines.entries()) {
    if (!raw.includes('.') && !/[:：*]$/.test(raw)) continue;
    const line = raw.replaceAll('**', '');
    const base = baseLine.exec(line)?.[1];
    if (base !== undefined) return base.includes('://') ? base : `https://${base}`;
    const listed = baseLabel.test(line)
      ? listedAddress.exec(lines[index + 1] ?? '')?.[1]
      : undefined;
    if (listed !== undefined) return listed;
  }
  return undefined;
}
