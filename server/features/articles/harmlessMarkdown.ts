/**
 * Makes Markdown from documents harmless without changing what it says: HTML is shown as text,
 * links lead only to the web or to our own articles, images become links, and nothing is loaded.
 *
 * `<b>x</b> [go](command:evil) ![pic](https://a/b.png)` becomes
 * `&lt;b>x&lt;/b> [go]\(command:evil) [pic](https://a/b.png)`
 *
 * Code keeps its characters, but only where every Markdown reader agrees that it is code: fences
 * are moved to column 0, and a backtick without a partner on its line is escaped.
 */
export function harmlessMarkdown(text: string): string {
  const out: string[] = [];
  let fence: Fence | undefined;
  for (const line of text.replace(unseen, '').split(/\r\n?|\n/)) {
    if (fence !== undefined) {
      const code = dedent(line, fence.indent);
      const closed = closesFence(code, fence);
      out.push(closed ? fence.marker : code);
      if (closed) fence = undefined;
      continue;
    }
    fence = openFence(line);
    out.push(fence === undefined ? safeLine(line) : fence.marker + fence.language);
  }
  if (fence !== undefined) out.push(fence.marker);
  return out.join('\n');
}

/** Control characters and the marks that make text read in another order than it is written. */
const unseen = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

interface Fence {
  readonly marker: string;
  readonly indent: number;
  readonly language: string;
}

/** Renderers of these languages run them instead of showing them. */
const activeLanguages = new Set(['mermaid', 'math', 'katex', 'latex', 'tex']);

function openFence(line: string): Fence | undefined {
  const [, indent, marker, info] = /^( {0,3})(`{3,}|~{3,})(.*)/s.exec(line) ?? [];
  if (indent === undefined || marker === undefined || info === undefined) return undefined;
  if (marker.startsWith('`') && info.includes('`')) return undefined;
  const named = /^\s*([\w+#.-]{1,20})/.exec(info)?.[1] ?? '';
  const language = activeLanguages.has(named.toLowerCase()) ? 'text' : named;
  return { marker, indent: indent.length, language };
}

function closesFence(line: string, fence: Fence): boolean {
  const marker = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
  return marker?.startsWith(fence.marker) ?? false;
}

function dedent(line: string, indent: number): string {
  let at = 0;
  while (at < indent && line[at] === ' ') at++;
  return line.slice(at);
}

interface Run {
  readonly start: number;
  readonly length: number;
}

function safeLine(line: string): string {
  if (!line.includes('`')) return safeText(line);
  const closers = backtickRuns(line);
  let out = '';
  let plainFrom = 0;
  let inAddress = false;
  let splitByTable = false;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '\\') at++;
    else if (line[at] === '`') {
      const run = { start: at, length: runLength(line, at) };
      const plain = line.slice(plainFrom, at);
      inAddress = endsInAddress(plain, inAddress);
      out += safeText(plain);
      const close = closers(run);
      plainFrom = close ? close.start + close.length : at + run.length;
      const code = line.slice(at, plainFrom);
      // A table row is split at | before code is looked for, so that this may not be code at all.
      splitByTable ||= close !== undefined && /(?<!\\)\|/.test(code);
      if (close === undefined) out += '\\`'.repeat(run.length);
      // Readers that make links of bare addresses would take the back quote into the address.
      else out += (inAddress ? ' ' : '') + (splitByTable ? safeText(code, true) : code);
      inAddress &&= close === undefined;
      at = plainFrom - 1;
    }
  }
  return out + safeText(line.slice(plainFrom));
}

function endsInAddress(text: string, before: boolean): boolean {
  const word = /\S*$/.exec(text)?.[0] ?? '';
  return word.includes('//') || (before && word.length === text.length);
}

/** Finds, for a run of backticks, the next run of the same length on the line, in linear time. */
function backtickRuns(line: string): (opener: Run) => Run | undefined {
  const byLength = new Map<number, Run[]>();
  for (const match of line.matchAll(/`+/g)) {
    const run = { start: match.index, length: match[0].length };
    const runs = byLength.get(run.length);
    if (runs === undefined) byLength.set(run.length, [run]);
    else runs.push(run);
  }
  for (const runs of byLength.values()) runs.reverse();
  return opener => {
    const runs = byLength.get(opener.length) ?? [];
    while (runs.length > 0 && (runs.at(-1)?.start ?? 0) < opener.start + opener.length) runs.pop();
    return runs.at(-1);
  };
}

function runLength(line: string, start: number): number {
  let end = start;
  while (line[end] === '`') end++;
  return end - start;
}

/** An allowed link target, whole: the web, mail, a heading of the page, or our own articles. */
const target =
  /\(\s?(?:https?:\/\/|mailto:|#|support-docs:\/)(?:[^\s`<>[\]\\]|\\\$){0,2000}(?: "[^"`<>[\]\\$]{0,200}")?\)/iy;
const autolink = /<https?:\/\/[^\s<>`]{1,2000}>/iy;
const definition = /\]: ?https?:\/\//iy;

function safeText(text: string, isCode = false): string {
  const acting = /\\[!-/:-@[-`{-~]|<|!+(?=\[)|\[(?=\]\()|\]\(|\]:|\$/g;
  const follows = (pattern: RegExp, at: number): boolean => {
    pattern.lastIndex = at;
    return pattern.test(text);
  };
  return text.replace(acting, (found, at: number) => {
    switch (found) {
      case '<':
        return follows(autolink, at) ? '<' : '&lt;';
      case '](':
        return follows(target, at + 1) ? found : ']\\(';
      case ']:':
        return follows(definition, at) ? found : ']\\:';
      case '$':
        return isCode ? found : '\\$';
      case '[':
        return '[…';
      default:
        return found.startsWith('!') ? '' : found;
    }
  });
}
