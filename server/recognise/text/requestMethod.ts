/** The HTTP method of a path in code, logs and transcripts, told from what stands around it. */
import { boundNameAt } from './boundName';
import { methodHandedTo, methodSaidOf } from './methodOfName';
import { isVerb, wordsOf } from './words';

const upperVerb =
  /(?:^|[^\w])(?:Method|HttpMethod\.|http\.Method|:)?(GET|POST|PUT|PATCH|DELETE|HEAD|Get|Post|Put|Patch|Delete|get|post|put|patch|delete)["'`\]]?[,:)\s]{1,4}[\w.(\s]{0,40}["'`(\s@fF$]{0,4}$/;

/**
 * The method with which text[start, end) is requested, in capitals; undefined if nothing tells.
 * What is written counts first, then the name of the calling function (`removeServer`).
 */
export function methodAt(text: string, start: number, end: number): string | undefined {
  const before = text.slice(Math.max(0, start - 160), start);
  const after = text.slice(end, end + 400);
  const name = boundNameAt(text, start);
  return (
    writtenBefore(before) ??
    (name === undefined ? undefined : methodSaidOf(text, name, end)) ??
    optionBehind(after) ??
    calledBefore(before) ??
    enclosingVerb(before) ??
    writtenAfter(after) ??
    commandMethod(text, start, end) ??
    (name === undefined ? undefined : methodHandedTo(text, name, end)) ??
    namedBefore(before)
  );
}

/** `POST /path`, `"POST", "/path"`, `http.MethodPut, fmt.Sprintf("/path"`, `@DELETE("/path"`. */
function writtenBefore(before: string): string | undefined {
  const line = withoutHost(before);
  const plain = /(?:^|[\s"'`>[(])(GET|POST|PUT|PATCH|DELETE|HEAD)[`"'\]:]{0,2}\s{1,4}["'`]?$/.exec(
    line,
  );
  if (plain?.[1] !== undefined) return plain[1];
  return upperVerb.exec(line)?.[1]?.toUpperCase();
}

/** The line before the path without scheme, host or base variable. */
function withoutHost(before: string): string {
  return before.replace(
    /(?:https?:\/\/)?(?:\$?\{\{?[^{}\n]{0,60}\}?\}|[\w.-]{1,80}(?::\d{1,5})?|\$\w{1,40}|[\w.]{1,60}\s*\+\s*["'`])$/,
    host => (/^(?:GET|POST|PUT|PATCH|DELETE|HEAD)$/.test(host) ? host : ''),
  );
}

/** `client.post(`, `_post_with_auth(url`, `http.Post(`, `HttpDelete(`: a word of the callee. */
function calledBefore(before: string): string | undefined {
  const call =
    /([A-Za-z_][\w.:$>-]{0,80})!?\s*(?:(?:<[^<>\n]{0,60}>)\s*)?\(\s*[fFrRbu@$]{0,2}["'`]?$/.exec(
      withoutHost(before),
    );
  const callee = /\w+$/.exec(call?.[1] ?? '')?.[0] ?? '';
  const verb = wordsOf(callee).find(isVerb);
  return (
    verb?.toUpperCase() ??
    (/sprintf|format|join|resolve/i.test(callee) ? outerCall(before) : undefined)
  );
}

/** `http_post(client.build_url(path: "/fetch"`: the verb of a call that is still open at the path. */
function enclosingVerb(before: string): string | undefined {
  let depth = 0;
  for (let at = before.length - 1; at >= 0; at--) {
    const char = before.charAt(at);
    if (char === ';' || char === '{' || char === '}') return undefined;
    if (char === ')') depth++;
    if (char !== '(' || depth-- > 0) continue;
    depth = 0;
    const callee = /\w+$/.exec(before.slice(Math.max(0, at - 60), at))?.[0] ?? '';
    const verb = wordsOf(callee).find(
      word => word !== 'head' && word !== 'options' && isVerb(word),
    );
    if (verb !== undefined) return verb.toUpperCase();
  }
  return undefined;
}

function outerCall(before: string): string | undefined {
  const call = /([A-Za-z_]\w{0,60})\s*\(\s*&?[\w.]{1,40}!?\s*\(\s*[fF$]?["'`]?$/.exec(
    withoutHost(before),
  );
  return wordsOf(call?.[1] ?? '')
    .find(isVerb)
    ?.toUpperCase();
}

const methodOption =
  /\b(?:(?:http_?)?method|type|CUSTOMREQUEST)["']?\s*[:=,]>?\s*["'`:]?(GET|POST|PUT|PATCH|DELETE)\b/i;

/** `get_data("/list", type=POST)`: a method among the other arguments, whatever the function is called. */
export function optionBehind(after: string): string | undefined {
  let depth = 0;
  let end = 0;
  for (; end < after.length && depth >= 0; end++) {
    const char = after.charAt(end);
    if (char === '(') depth++;
    else if (char === ')') depth--;
    else if (char === ';') break;
  }
  return methodOption.exec(after.slice(0, end))?.[1]?.toUpperCase();
}

/** `, { method: 'DELETE'`, `.put(body)`, `-X PUT` on what follows in the same statement. */
function writtenAfter(after: string): string | undefined {
  const statement = /^[^;]{0,400}?(?=;|\n\s*\n|$)/.exec(after)?.[0] ?? '';
  const option = methodOption.exec(statement);
  if (option?.[1] !== undefined) return option[1].toUpperCase();
  const builder =
    /^["'`)\s]{0,6}(?:[^\n;]{0,80}\n\s{0,60})?\)?\s{0,60}\.(?:method\(\s*["'])?(get|post|put|patch|delete)\b/i.exec(
      statement,
    );
  return builder?.[1]?.toUpperCase() ?? listedMethod.exec(after)?.[1]?.toUpperCase();
}

/** OpenAPI lists methods under the path: `/server/{id}:` and on the next line `put:`. */
const listedMethod = /^["']?\s*:\s*\{?\r?\n\s{1,12}["']?(get|post|put|patch|delete)["']?\s*:/;

/** curl, wget, httpie, PowerShell: the option of the same command, or what its data imply. */
function commandMethod(text: string, start: number, end: number): string | undefined {
  const { from, to } = commandAround(text, start, end);
  const command = text.slice(from, to);
  const head = command.slice(0, start - from + 1);
  if (/\b(?:Invoke-(?:RestMethod|WebRequest)|irm|iwr)\s/i.test(head)) {
    return /\s-Method\s+["']?([A-Za-z]{3,6})\b/i.exec(command)?.[1]?.toUpperCase();
  }
  if (!/\b(?:curl|wget|http|https)\s/.test(head)) return undefined;
  const option = /(?:-X|--request|--method)[\s=]{0,3}["']?(GET|POST|PUT|PATCH|DELETE|HEAD)/i.exec(
    command,
  );
  if (option?.[1] !== undefined) return option[1].toUpperCase();
  if (/\s(?:-G|--get)\b/.test(command)) return 'GET';
  if (/\s(?:-T|--upload-file)\b/.test(command)) return 'PUT';
  return /\s(?:-d|-F|--data[\w-]*|--form|--json|--post-data)\b/.test(command) ? 'POST' : 'GET';
}

/** A shell command around a place: its line and those joined to it by a backslash or open quote. */
export function commandAround(
  text: string,
  start: number,
  end: number,
): { from: number; to: number } {
  let from = text.lastIndexOf('\n', start - 1) + 1;
  while (from > 1 && /\\\r?$/.test(text.slice(Math.max(0, from - 3), from - 1))) {
    from = text.lastIndexOf('\n', from - 2) + 1;
  }
  let to = lineEnd(text, end);
  while (to < text.length && text.charAt(to - 1) === '\\') to = lineEnd(text, to + 1);
  return { from, to };
}

function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline === -1 ? text.length : newline;
}

const intents: readonly (readonly [RegExp, string])[] = [
  [/^(?:remove|delete|destroy|drop|release|terminate)$/, 'DELETE'],
  [
    /^(?:create|add|submit|apply|allocate|launch|run|start|stop|reboot|attach|detach|join|leave)$/,
    'POST',
  ],
  [/^(?:update|modify|patch|change|rename|edit)$/, 'PATCH'],
  [/^(?:get|list|query|find|describe|show|load|read|poll|wait|search)$/, 'GET'],
];

/** The name of the function or constant on the lines before: `export const removeServer =`. */
function namedBefore(before: string): string | undefined {
  const names = before.match(/[A-Za-z_]\w{2,60}/g) ?? [];
  for (const name of names.reverse().slice(0, 12)) {
    const [first] = wordsOf(name);
    const intent = intents.find(([pattern]) => pattern.test(first ?? ''));
    if (intent !== undefined && name.length > (first?.length ?? 0)) return intent[1];
  }
  return undefined;
}
