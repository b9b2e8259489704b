/**
 * A command of HTTPie (httpie.io/docs) read as the request it sends: the method may be left out, and
 * what follows the URL are headers, parameters of the query and fields of the body.
 *
 *     http --form PUT https://host/v1/items "Api-Key: k" page==2 name=pen   →   PUT /v1/items, name=pen
 */
import { requestOfCommand, type CommandRequest } from './curlText';
import { isMethod } from './requestLine';
import { shellWords } from './shellWords';

const commandStart = /^\s*(?:[$>#%]\s+)?(?:https?|xhs?)\s+(?=\S)/;

/** Whether a line begins with such a command: an address follows the options and the method. */
export function startsHttpie(text: string): boolean {
  if (text.length > longestLine || !commandStart.test(text)) return false;
  return address.test(text.replace(commandStart, ''));
}

const longestLine = 2000;
const address =
  /^(?:--?[\w-]+(?:=\S+)?\s+(?:[^\s-]\S*\s+)?){0,6}(?:[A-Z]{3,7}\s+)?["']?(?:https?:\/\/\S|:\d*\/)/;

/** Reads the first command of a text; undefined if there is none, or it names no URL. */
export function readHttpie(text: string): CommandRequest | undefined {
  if (!startsHttpie(text)) return undefined;
  const words = shellWords(text.replace(commandStart, ''));
  const at = words.findIndex(word => /^(?:https?:\/\/|:\d*\/)/.test(word));
  const [url = '', ...items] = words.slice(Math.max(at, 0));
  const method = words.slice(0, Math.max(at, 0)).findLast(isMethod);
  const headers: [string, string][] = [];
  const [query, form, json]: [string[], string[], [string, unknown][]] = [[], [], []];
  for (const item of items) {
    const [, name = '', sign = '', value = ''] =
      /^([\w.[\]$-]+)\s?(:=|==|=|:)\s?(.*)$/s.exec(item) ?? [];
    if (sign === ':') headers.push([name, value]);
    else if (sign === '==') query.push(`${name}=${value}`);
    else if (sign === '=') {
      form.push(`${name}=${value}`);
      json.push([name, value]);
    } else if (sign === ':=') json.push([name, valueOf(value)]);
  }
  const isForm = words.slice(0, Math.max(at, 0)).some(word => /^(?:--form|-f)$/.test(word));
  const body = json.length === 0 ? '' : isForm ? form.join('&') : bodyOf(json);
  const sent = method ?? (body === '' ? 'GET' : 'POST');
  return requestOfCommand({ method: sent, url, query: query.join('&'), headers, body });
}

function bodyOf(fields: readonly (readonly [string, unknown])[]): string {
  return JSON.stringify(Object.fromEntries(fields));
}

/** JSON as it is written, or the text of what is none, such as a variable. */
function valueOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
}
