/** The log entry or JSON object around a number: whether the request it tells of went to the vendor. */
import type { Spot } from '../../spot';
import { lineAround } from '../../text/lines';
import { namesHost } from '../../vendor/evidence';

/** How far the braces of an entry are looked for, in characters. */
const reach = 1500;

const url = /\bhttps?:\/\/[\w.-]{3,120}/gi;
const hostKey =
  /["'](?:url|uri|host|hostname|endpoint|requesturl|request_url)["']\s?:\s?["']([^"'\n]{3,200})/gi;

/** Whether a URL of the vendor stands on the line, or is the URL of the object around. */
export function isOfVendorRequest(spot: Spot, offset: number): boolean {
  const { text, language, languageId } = spot;
  if (language.kind !== 'log' && !/^json/.test(languageId)) return false;
  const line = lineAround(text, offset);
  if (holdsHost(spot, text.slice(line.start, line.end), url)) return true;
  const entry = entryAround(text, offset);
  return entry !== undefined && holdsHost(spot, entry, hostKey);
}

function holdsHost({ tables }: Spot, text: string, pattern: RegExp): boolean {
  return [...text.matchAll(pattern)].some(match => namesHost(tables.words, match[1] ?? match[0]));
}

/** The text between the braces around an offset; undefined if none are near. */
function entryAround(text: string, offset: number): string | undefined {
  let depth = 0;
  let start = offset - 1;
  for (; start >= Math.max(0, offset - reach); start--) {
    if (text[start] === '}') depth++;
    else if (text[start] === '{' && depth-- === 0) break;
  }
  if (text[start] !== '{') return undefined;
  depth = 0;
  for (let end = offset; end < Math.min(text.length, offset + reach); end++) {
    if (text[end] === '{') depth++;
    else if (text[end] === '}' && depth-- === 0) return text.slice(start, end);
  }
  return text.slice(start, offset + reach);
}
