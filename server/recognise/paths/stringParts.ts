/** Names within a string that is no JSON: query strings, forms, headers, dotted paths. */
import type { Mention } from '../documented/mention';
import type { KeyPath } from './keyPath';
import { headerPath } from './linePath';
import type { Spot } from '../spot';

/** A key or a value found within a string or URL. */
export interface StringPart {
  readonly path: KeyPath;
  readonly start: number;
  readonly end: number;
  /** The value at the cursor, if it is on one. */
  readonly value?: string;
  /** The documented path whose query it is. */
  readonly mention?: Mention;
}

function pathOf(names: readonly string[], isRead = false): KeyPath {
  return {
    segments: names.map(name => ({ name: name.replace(/\[\]?$/, ''), isArray: false })),
    root: { kind: 'none' },
    isRead,
  };
}

/** The parameter of a documented path's query string at the cursor. */
export function queryPart(spot: Spot): StringPart | undefined {
  const { text, offset } = spot;
  for (const mention of spot.mentions()) {
    const { query } = mention.run;
    if (query === undefined || offset < query.start || offset > query.end) continue;
    const part = pairAt(text, offset, { ...query, wrapper: 'query' });
    return part === undefined ? undefined : { ...part, mention };
  }
  return undefined;
}

/** Where `name=value` pairs stand, and what holds them. */
export interface Pairs {
  readonly start: number;
  readonly end: number;
  readonly wrapper: string;
}

/** `a=1&b=2` between two offsets: the name or value the cursor is on. */
export function pairAt(
  text: string,
  offset: number,
  { start, end, wrapper }: Pairs,
): StringPart | undefined {
  const from = Math.max(start, text.lastIndexOf('&', offset - 1) + 1);
  const next = text.indexOf('&', offset);
  const to = next === -1 || next > end ? end : next;
  const match = /^([\w.:<>[\]-]{1,80})(?:=([^&]*))?/.exec(text.slice(from, to));
  if (match === null) return undefined;
  const name = match[1] ?? '';
  const path = pathOf([wrapper, name]);
  if (offset <= from + name.length) return { path, start: from, end: from + name.length };
  const value = match[2] ?? '';
  const valueStart = from + name.length + 1;
  return { path, start: valueStart, end: valueStart + value.length, value };
}

const dotted = /[\w$*[\]-]+(?:\.[\w$*[\]-]+)+/g;

/** What a string holds at the cursor: a header line, form data, a dotted path. */
export function stringPart(spot: Spot): StringPart | undefined {
  const token = spot.index === undefined ? undefined : spot.view.tokens[spot.index];
  if (token?.kind !== 'string' || token.text.length > 4000) return undefined;
  const { textStart: start, text } = token;
  const end = start + text.length;
  if (spot.offset < start || spot.offset > end) return undefined;
  const header = /^([A-Za-z][\w-]{2,60}):\s/.exec(text)?.[1];
  if (header !== undefined && spot.offset <= start + header.length) {
    return { path: headerPath(header), start, end: start + header.length };
  }
  const flag = spot.text.slice(Math.max(0, token.start - 24), token.start);
  if (/(?:-F|--form(?:-string)?|-d|--data[\w-]*)[\s=]{1,3}$/.test(flag) && /^[\w:-]+=/.test(text)) {
    return pairAt(spot.text, spot.offset, { start, end, wrapper: 'form' });
  }
  return dottedPart(spot, start, text);
}

/** `jq '.result.scenes.pulp'`, `gjson.Get(body, "result.suggestion")`: up to the part at the cursor. */
function dottedPart(spot: Spot, start: number, text: string): StringPart | undefined {
  for (const match of text.matchAll(dotted)) {
    const from = start + match.index;
    if (spot.offset < from || spot.offset > from + match[0].length) continue;
    const names: { name: string; isArray: boolean }[] = [];
    let at = from;
    for (const part of match[0].split('.')) {
      const name = part.replace(/\[[^\]]*\]?$/, '');
      if (/^(?:\d+|\*|#|)$/.test(name)) {
        const last = names.at(-1);
        if (last !== undefined) last.isArray = true;
      } else {
        names.push({ name, isArray: false });
        if (spot.offset <= at + name.length) {
          const path: KeyPath = { segments: names, root: { kind: 'none' }, isRead: true };
          return { path, start: at, end: at + name.length };
        }
        if (part !== name) names[names.length - 1] = { name, isArray: true };
      }
      at += part.length + 1;
    }
  }
  return undefined;
}
