/** The HTTP method of a request that is kept under a name: `send("PUT", url)`, `request.Method = "PUT"`. */
import { isVerb, wordsOf } from './words';

/** Characters behind the binding in which the name's uses are looked at. */
const reach = 4000;

const verb = '(GET|POST|PUT|PATCH|DELETE)';
const method = `(?:[\\w.]{0,12}Method(?:\\.|::)?)?["'@:]{0,3}${verb}\\b`;

/** `request.Method = "DELETE"`, `[request setHTTPMethod:@"PUT"]`: what is said of the named request itself. */
export function methodSaidOf(text: string, name: string, from: number): string | undefined {
  const uses = usesOf(text, name, from);
  const member = `(?<![\\w.])${escaped(name)}(?:\\.|->|\\s)\\s?(?:set_?)?(?:http_?|request_?)?method`;
  const said = new RegExp(`${member}\\s{0,2}[=:(]\\s{0,2}${method}`, 'i').exec(uses);
  return said?.[1]?.toUpperCase();
}

/** The method of the first call the name is handed to that tells one by its own name or another argument. */
export function methodHandedTo(text: string, name: string, from: number): string | undefined {
  const uses = usesOf(text, name, from);
  const call = new RegExp(
    `([A-Za-z_]\\w{0,60})!?\\s{0,2}(?:(?:(?:::)?<[^()\\n;]{0,80}>|\\[[^()\\n;]{0,60}\\])\\s{0,2})?([(:])(?=([^;{}()]{0,160}?)(?<![\\w.$"'])${escaped(name)}(?![\\w(])([^;{}]{0,160}))`,
    'g',
  );
  for (const [, callee = '', mark, before = '', after = ''] of uses.matchAll(call)) {
    if (mark === ':' && !/^\s?$/.test(before)) continue;
    const arguments_ = `${before};${argumentsOf(after)}`;
    const written = new RegExp(`(?:["']|Method(?:\\.|::)?)${verb}\\b`, 'i').exec(arguments_)?.[1];
    const named = mark === ':' && !/^[A-Z]+$/.test(callee) ? undefined : verbIn(callee);
    const found = written ?? named ?? aliasMethod(uses, callee, name);
    if (found !== undefined) return found.toUpperCase();
  }
  return undefined;
}

/** `URLRequest req = new URLRequest(url); req.httpMethod = "PUT"`: what is made with the name. */
function aliasMethod(uses: string, callee: string, name: string): string | undefined {
  const made = new RegExp(
    `([A-Za-z_]\\w{1,60})\\s{0,3}:?=\\s{0,3}[^;=\\n]{0,60}\\b${callee}!?\\s{0,2}\\([^;{}()]{0,160}?(?<![\\w.$])${escaped(name)}(?!\\w)`,
  ).exec(uses);
  const alias = made?.[1];
  if (made === null || alias === undefined || alias === name) return undefined;
  return methodSaidOf(uses, alias, made.index + made[0].length);
}

function verbIn(callee: string): string | undefined {
  return wordsOf(callee).find(word => word !== 'head' && word !== 'options' && isVerb(word));
}

/** The rest of an argument list, to the bracket that closes it. */
function argumentsOf(text: string): string {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '(') depth++;
    if (char === ')' && depth-- === 0) return text.slice(0, at);
  }
  return text;
}

/** The text behind the binding, as far as the name is not bound again. */
function usesOf(text: string, name: string, from: number): string {
  const uses = text.slice(from, from + reach);
  const again = new RegExp(
    `(?<![\\w.])${escaped(name)}\\s{0,3}:?=(?![=>])|(?<=\\b(?:var|let|val|auto|StringBu\\w{4,5})\\s)${escaped(name)}(?!\\w)`,
  ).exec(uses);
  return again === null ? uses : uses.slice(0, again.index);
}

function escaped(name: string): string {
  return name.replace(/\$/g, '\\$');
}
