/**
 * Requests that a page shows by commands alone: they count where nothing else on it says what is
 * requested, and only those that call an API, for commands also fetch files and try one's own server.
 *
 *     curl -X PUT https://host/v1/crates/$crate_id/lid -d open=true   →   PUT /v1/crates/{crate_id}/lid
 */
import { commandsIn, readCommand } from '../commandText';
import type { CommandRequest } from '../curlText';
import type { FoundRequest, RequestPage } from '../requestPage';

/** The requests of a page's commands; none of what somebody met in a ticket. */
export function commandsAlone({ article, blocks }: RequestPage): FoundRequest[] {
  if (article.kind === 'ticket' || article.kind === 'qa') return [];
  return blocks.flatMap((block, at) =>
    commandsIn(block).flatMap(({ text, line }) => {
      const request = readCommand(text);
      if (request?.host === undefined || !callsApi(request)) return [];
      const { method = '', path = '', host } = request;
      return [{ method, path: withHoles(path), host, block: at, line, isExample: true }];
    }),
  );
}

/** Told by what is sent, or by an address as only APIs have; a file or a server of one's own is none. */
function callsApi({ host = '', path = '', method, headers, body }: CommandRequest): boolean {
  const isOwn = /\/\/(?:localhost|\d|\[|[^/.]*(?::|$)|example\.)/.test(host);
  const last =
    path
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? '';
  const isFile = /\.(?!json$|xml$|php$|do$|ashx$|action$)[a-z][a-z\d]{0,4}$|\.(?:gz|7z)$/i.test(
    last,
  );
  if (isOwn || isFile || /^\/?$/.test(path)) return false;
  const isSigned = headers.some(([name]) =>
    /^authorization$|key$|token$|^content-type$/i.test(name),
  );
  const isApi =
    /\/(?:[a-z-]*api|rest|v\d+(?:\.\d+)?)\//i.test(path) ||
    /\/\/(?:open-?)?(?:rest|api)\b/.test(host);
  const isChange = /^(?:PUT|PATCH|DELETE)$/.test(method ?? '') || (method === 'POST' && !body);
  return isChange || isSigned || isApi || /^[{[]|^[\w.[\]-]{1,60}=/.test(body ?? '');
}

/** A variable or somebody's own id as a place for one; it is named after what stands before it. */
function withHoles(path: string): string {
  const [way = '', query] = path.split('?', 2);
  const parts = way.split('/').map((part, at, all) => {
    const variable = /^\$\{?(\w+)\}?$|^<(?!.*[<>/])|^YOUR_/.exec(part);
    if (variable) return variable[1] === undefined ? part : `{${variable[1]}}`;
    return isOwnId(part) ? `{${nameBehind(all[at - 1] ?? '')}}` : part;
  });
  return parts.join('/') + (query === undefined ? '' : `?${query}`);
}

/** A number, a UUID, or letters and digits as only a generator mixes them: `tr_WDqYK6vllg`. */
function isOwnId(part: string): boolean {
  if (/^\+?\d{3,}$|^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(part)) return true;
  if (/^[a-z]{1,6}_(?=.*[a-z])(?=.*[A-Z])\w{8,}$/.test(part)) return true;
  const isMixed = /\d/.test(part) && /[a-z]/.test(part) && /[A-Z]/.test(part);
  return (
    /^[\w-]{8,}$/.test(part) && (isMixed || /^[a-f\d]{16,}$|^[A-Z]{2}[a-f\d]{20,}$/.test(part))
  );
}

/** `crates` → `crate_id`, `boxes` → `box_id`. */
function nameBehind(part: string): string {
  const word = /^[a-z][a-z_-]*$/i.test(part) ? part.replaceAll('-', '_') : '';
  const one = word.replace(/ies$/, 'y').replace(/(?<=x|ch|sh|ss)es$|(?<=[^s])s$/, '');
  return one === '' ? 'id' : `${one}_id`;
}
