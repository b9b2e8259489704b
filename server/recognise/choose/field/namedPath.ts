/** Documented paths that are kept under a name, and the requests in which the name is used. */
import { boundNameAt } from '../../text/boundName';
import type { Mention } from '../../documented/mention';
import type { FieldPlace } from './fieldPlace';

/** `url = "`, `const REFRESH_URL: string = '`, `refresh: "`, `new Uri("`: what a path is bound to. */
const boundTo =
  /([A-Za-z_]\w{1,60})['"]?\s{0,4}(?::[^=\n'"`]{0,40})?(?:=>|:?=|:)\s{0,4}(?:new \w{1,20}\()?[fFrRbu@$]{0,2}["'`][^"'`\n]{0,200}$/;
/** How many other names for one path are followed. */
const mostAliases = 6;

/** Whether the name that holds the path at an offset is used in the request: `send(REFRESH_URL, body)`. */
export function isNamedWithin(place: FieldPlace, start: number): boolean {
  const name = boundNames(place).get(start);
  if (name === undefined) return false;
  if (isUsed(place, name, start)) return true;
  return aliasesOf(place.text, name).some(alias => isUsed(place, alias.name, alias.start));
}

function boundName(text: string, start: number): string | undefined {
  return boundTo.exec(text.slice(Math.max(0, start - 300), start))?.[1] ?? boundNameAt(text, start);
}

function isUsed(place: FieldPlace, name: string, bound: number): boolean {
  const isFree = isOnlyOne(place, name);
  return place
    .ranges()
    .some(({ start, end }) =>
      [...place.text.slice(start, end).matchAll(wholeWord(name))].some(
        use => isFree || governs(place.text, { name, bound, use: start + use.index }),
      ),
    );
}

/** Whether no other documented path is bound to the same name, as every request calls its own `url`. */
function isOnlyOne(place: FieldPlace, name: string): boolean {
  return [...boundNames(place).values()].filter(bound => bound === name).length === 1;
}

// A cache and no state: of one list of mentions in one text the names are always the same.
const known = new WeakMap<readonly Mention[], ReadonlyMap<number, string | undefined>>();

/** The names that the documented paths of the text are bound to, by where the paths stand. */
function boundNames({ mentions, text }: FieldPlace): ReadonlyMap<number, string | undefined> {
  const all = mentions();
  const found = known.get(all);
  if (found !== undefined) return found;
  const names = new Map(all.map(({ start }) => [start, boundName(text, start)]));
  known.set(all, names);
  return names;
}

/** Whether what a name holds where it is used is what was bound to it at an offset. */
function governs(
  text: string,
  { name, bound, use }: { readonly name: string; readonly bound: number; readonly use: number },
): boolean {
  if (use < bound) return false;
  const between = text.slice(bound, use);
  const again = new RegExp(
    `(?<![\\w.])${name}['"]?\\s{0,4}(?::\\s?[\\w.<>]{1,30}\\s{0,2})?:?=(?!=)`,
  );
  if (again.test(between)) return false;
  const indent = indentAt(text, bound);
  return !between
    .split('\n')
    .slice(1)
    .some(line => functionHead.test(line) && indentOf(line) < indent);
}

const functionHead = /\b(?:def|func|function|fn|fun)\b|\)[\w\s:<>|[\],.?]{0,60}\{\s*$/;

function indentAt(text: string, offset: number): number {
  return indentOf(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset));
}

function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].length ?? 0;
}

interface Alias {
  readonly name: string;
  readonly start: number;
}

const assignedTo = /(?<![\w.])([A-Za-z_]\w{1,60})\s{0,2}:?=\s{0,2}[$@\w.]{0,60}$/;

/** `const host = this.hosts.refresh`: other names given to what a name holds. */
function aliasesOf(text: string, name: string): Alias[] {
  const found: Alias[] = [];
  for (const use of text.matchAll(wholeWord(name))) {
    const alias = assignedTo.exec(text.slice(Math.max(0, use.index - 130), use.index))?.[1];
    const start = use.index + name.length;
    if (alias !== undefined && text.charAt(start) !== '(') found.push({ name: alias, start });
    if (found.length >= mostAliases) break;
  }
  return found;
}

function wholeWord(name: string): RegExp {
  return new RegExp(`(?<![\\w])${name}(?![\\w])`, 'g');
}
