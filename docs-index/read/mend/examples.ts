/**
 * Examples that a converter left without a fence, told by how their lines look: one recogniser for each
 * language, tried in their order.
 */

/** Language of an example block, as written behind its fence. */
export type ExampleLanguage = 'json' | 'http' | 'python' | 'shell' | 'console' | 'ini';

/** An example found in lines: its own lines, and the index of the first line after it. */
export interface FoundExample {
  readonly language: ExampleLanguage;
  readonly lines: readonly string[];
  readonly end: number;
}

/**
 * The example block that begins at `start`, if one does. Scraping took away fences and
 * indentation, so blocks are known by how they begin and end where prose begins again.
 */
export function exampleAt(lines: readonly string[], start: number): FoundExample | undefined {
  if (!mayBeExample(lines[start] ?? '')) return undefined;
  return (
    jsonAt(lines, start) ??
    httpAt(lines, start) ??
    tickedAt(lines, start) ??
    pythonAt(lines, start) ??
    consoleAt(lines, start) ??
    commandsAt(lines, start)
  );
}

/** What each of the examples begins with; Chinese prose, lists, tables and headings do not. */
function mayBeExample(line: string): boolean {
  return /^\s*(?:[\w[{`$./-]|# -)/.test(line);
}

const han = /\p{Script=Han}/u;
const heading = /^#{1,6}[^!]/;
const maxJsonLines = 20_000;

/** An object or array that opens a line, up to the line where its brackets are balanced. */
function jsonAt(lines: readonly string[], start: number): FoundExample | undefined {
  const first = lines[start]?.trim() ?? '';
  if (!/^([{[]|[{[]\s*[{["\]}].*)$/.test(first) || /^\[[^\]"{]*\]\(/.test(first)) return undefined;
  let depth = 0;
  const limit = Math.min(lines.length, start + maxJsonLines);
  for (let index = start; index < limit; index++) {
    const line = (lines[index] ?? '').trim();
    if (index > start && (heading.test(line) || /^(\*\*|\|)/.test(line))) {
      return unclosed(lines, start, index);
    }
    const fence = /^([}\]]+)\s*```$/.exec(line);
    depth += bracketBalance(line);
    if (depth <= 0) {
      const body = [...lines.slice(start, index), fence?.[1] ?? line];
      return isJson(body) ? { language: 'json', lines: body, end: index + 1 } : undefined;
    }
  }
  return unclosed(lines, start, limit);
}

/** JSON that is cut off ends at the last line that still looks like JSON. */
function unclosed(
  lines: readonly string[],
  start: number,
  limit: number,
): FoundExample | undefined {
  let end = start + 1;
  while (
    end < limit &&
    /^\s*("|'|[[\]{}]|\.\.\.|[\w$]+\s*:|[-\d]|true|false|null|\/\/)/.test(lines[end] ?? '')
  ) {
    end++;
  }
  const body = lines.slice(start, end);
  return end - start > 1 && isJson(body) ? { language: 'json', lines: body, end } : undefined;
}

/** Several lines under a bare bracket, or a line with a key or a list of values. */
function isJson(lines: readonly string[]): boolean {
  if (lines.length > 1 && /^\s*[{[]\s*$/.test(lines[0] ?? '')) return true;
  const text = lines.join('\n');
  return /^\s*[{[]\s*[}\]]\s*$/.test(text) || /["'\w$]\s*:|[[,]\s*["{\d[]/.test(text);
}

/** Opening minus closing brackets outside of strings; strings never run over a line's end. */
function bracketBalance(line: string): number {
  let balance = 0;
  for (const char of stripStrings(line)) {
    if (char === '{' || char === '[' || char === '(') balance++;
    if (char === '}' || char === ']' || char === ')') balance--;
  }
  return balance;
}

/** A line without its strings; a quote that is never closed is left in place. */
export function stripStrings(line: string): string {
  return line.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '""');
}

const requestLine = /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s+\S+(\s+HTTP\/\d(\.\d)?)$/;
const statusLine = /^HTTP\/\d(\.\d)?\s+\d{3}\b[^\p{Script=Han}]*$/u;
const wrappedToken = /^(\[masked: [a-z-]+\]|[\w+/=.:~-]{24,})$/;
const headerLine = /^[A-Za-z][\w-]*:\s*\S/;

/** A request or response: first line, headers (long ones wrapped), then perhaps JSON. */
function httpAt(lines: readonly string[], start: number): FoundExample | undefined {
  const first = lines[start]?.trim() ?? '';
  if (!requestLine.test(first) && !statusLine.test(first)) return undefined;
  const found = [first];
  let index = start + 1;
  for (; index < lines.length; index++) {
    const line = (lines[index] ?? '').trim();
    if (found.length > 1 && wrappedToken.test(line)) found.push(`${found.pop() ?? ''} ${line}`);
    else if (headerLine.test(line)) found.push(line);
    else break;
  }
  let body = index;
  while (body < lines.length && (lines[body] ?? '').trim() === '') body++;
  const json = jsonAt(lines, body);
  if (json === undefined) return { language: 'http', lines: found, end: index };
  return { language: 'http', lines: [...found, '', ...json.lines], end: json.end };
}

/** A block between two lines that hold a single backtick. */
function tickedAt(lines: readonly string[], start: number): FoundExample | undefined {
  if (lines[start]?.trim() !== '`') return undefined;
  const close = lines.slice(start + 1, start + 60).findIndex(line => line.trim() === '`');
  if (close < 1) return undefined;
  return {
    language: 'console',
    lines: lines.slice(start + 1, start + 1 + close),
    end: start + close + 2,
  };
}

const pythonStart = /^(# -\*- coding|from [\w.]+ import \S|import [\w.]+(, *[\w.]+)*(?: as \w+)?$)/;
const pythonLine =
  /^(#|from |import |def |class |if |for |while |return\b|print\b|try:|except\b|with |else:|elif |@|[\w.[\]"', ]+(?:[^\S ]\s*)?[-+*/]?=|[\w.]+\(|[)\]}]|["'[{\d])/;

/** Flat statements: the first that is prose, bold or a heading ends them. */
function pythonAt(lines: readonly string[], start: number): FoundExample | undefined {
  if (!pythonStart.test(lines[start] ?? '')) return undefined;
  let depth = 0;
  let index = start;
  for (; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const isStart = index === start;
    if (depth <= 0 && !isStart && (!pythonLine.test(line) || isProseHeading(line))) break;
    if (depth <= 0 && !isStart && han.test(stripStrings(line)) && !line.includes('#')) break;
    depth += bracketBalance(line);
  }
  return { language: 'python', lines: lines.slice(start, index), end: index };
}

function isProseHeading(line: string): boolean {
  return heading.test(line) && !line.startsWith('# -*-');
}

const prompt = /^(\[\w+@[\w.-]+ [^\]]*\][#$]|[A-Z]:\\[^>]*>|\$) \S/;

/** A command behind a prompt and what it printed, up to a sentence or a heading. */
function consoleAt(lines: readonly string[], start: number): FoundExample | undefined {
  if (!prompt.test(lines[start] ?? '')) return undefined;
  let index = start + 1;
  while (index < lines.length && !endsOutput(lines[index] ?? '')) index++;
  return { language: 'console', lines: lines.slice(start, index).map(plainLinks), end: index };
}

function endsOutput(line: string): boolean {
  if (/^\s*$|^#{1,6} |^\*\*|^> |^\* /.test(line)) return true;
  return (line.match(/\p{Script=Han}/gu)?.length ?? 0) >= 12 && /[,，。;；]/.test(line);
}

/** The scraper turned names in output into links: `[www.a.com](http://www.a.com)`. */
function plainLinks(line: string): string {
  return line.replace(/\[([^\]\s]+)\]\(https?:\/\/\1\)/g, '$1');
}

const command =
  /^(sudo |\.{1,2}\/|\/[\w./-]+ )|^(which|mv|cp|rm|cd|ls|ln|cat|echo|mkdir|test|wget|curl|tar|make|yum|apt|apt-get|pip3?|npm|node|python[\d.]*|java|go|systemctl|service|sysctl|iptables(-save)?|firewall-cmd|netstat|ss|telnet|ping|traceroute|tracert|mtr|dig|nslookup|chmod|chown|mount|umount|grep|sed|awk|ps|kill|vi|vim|ssh|scp|docker|kubectl|git|qshell|ufw|Tasklist|New-Item|Get-Item|Set-Item)(?=\s|$)/;
const setting = /^[\w-]+(\.[\w-]+)+\s*=\s*\S+$/;

/** Consecutive commands, or consecutive settings `a.b = c`. */
function commandsAt(lines: readonly string[], start: number): FoundExample | undefined {
  const first = lines[start] ?? '';
  if (setting.test(first)) return run(lines, start, { language: 'ini', test: setting });
  if (!isCommand(first)) return undefined;
  return run(lines, start, { language: 'shell', test: { test: isCommandOrRest } });
}

/** True for a line that is a shell command and nothing else. */
export function isCommand(line: string): boolean {
  return command.test(line) && !han.test(line) && !/[.,]$/.test(line) && line.length > 3;
}

/** Inside a run of commands, lines of options (`[--raw] …`, `--x`) belong to the one above. */
function isCommandOrRest(line: string): boolean {
  return isCommand(line) || (/^(\[?-{1,2}\w|\[--|&&|\|)/.test(line) && !han.test(line));
}

function run(
  lines: readonly string[],
  start: number,
  { language, test }: { language: ExampleLanguage; test: { test(line: string): boolean } },
): FoundExample {
  let end = start + 1;
  while (end < lines.length && test.test(lines[end] ?? '')) end++;
  return { language, lines: lines.slice(start, end), end };
}
