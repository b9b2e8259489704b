/** Reads a page of reStructuredText: one article, with the files that it includes. */
import type { Article } from '../../article';
import type { Reading } from '../formats/textSource';
import { joinName, type WholeFile } from '../reader';
import { adornment, isBlank } from './lines';
import { rstMarkdown } from './rstMarkdown';

export async function readRst(file: WholeFile): Promise<Reading> {
  const text = file.mask(file.text.replaceAll('\t', '        '));
  const lines = text.split('\n').map(line => line.trimEnd());
  const { files, uses } = await includedFiles(file, lines);
  const context = {
    ...{ marks: [], files, language: '', depth: 0 },
    ...namedIn(lines),
  };
  const markdown = rstMarkdown(lines, context);
  const { title, body } = takeTitle(markdown);
  if (body === '' && title === undefined)
    return { articles: [], problems: [], format: 'passed-over' };
  const folders = file.stem.split('/').slice(0, -1);
  const article: Article = {
    id: file.stem,
    title: title ?? file.stem.split('/').at(-1) ?? file.stem,
    kind: 'kb',
    category: folders.join(' / '),
    breadcrumb: folders,
    body,
    source: { path: file.path, line: 1 },
  };
  return { articles: [article], problems: [], ...(uses.length > 0 ? { uses } : {}) };
}

/** Texts of what directives name, by the names they give. */
async function includedFiles(
  file: WholeFile,
  lines: readonly string[],
): Promise<{ files: ReadonlyMap<string, string>; uses: string[] }> {
  const files = new Map<string, string>();
  const uses: string[] = [];
  for (const line of lines) {
    const [, name] =
      /^\s*\.\.\s+(?:include|rest_parameters|rest_status_code)::\s+(?:\S+\s+)?(\S+)\s*$/.exec(
        line,
      ) ?? [];
    if (name === undefined || files.has(name)) continue;
    const neighbour = joinName(file.name, name);
    const text = neighbour === undefined ? undefined : await file.neighbour(neighbour);
    if (neighbour === undefined || text === undefined) continue;
    uses.push(neighbour);
    files.set(name, file.mask(text));
  }
  return { files, uses };
}

/** Targets with addresses, labels above titles, substitutions. */
function namedIn(lines: readonly string[]) {
  const targets = new Map<string, string>();
  const labels = new Map<string, string>();
  const substitutions = new Map<string, string>();
  lines.forEach((line, at) => {
    const [, target, address = ''] =
      /^\s*\.\. _`?([^:`]{1,100})`?:(?:\s+(\S+))?\s*$/.exec(line) ?? [];
    const [, name, text] =
      /^\s*\.\. \|([^|]{1,80})\|\s+(?:replace|unicode)::\s+(.*)/s.exec(line) ?? [];
    if (name !== undefined && text !== undefined) substitutions.set(name, text.trim());
    if (target === undefined) return;
    if (address !== '') targets.set(target.toLowerCase(), address);
    else labels.set(target.toLowerCase(), titleBelow(lines, at + 1) ?? target);
  });
  return { targets, labels, substitutions };
}

/** The title that a label stands above. */
function titleBelow(lines: readonly string[], from: number): string | undefined {
  let at = from;
  while (isBlank(lines[at]) && at < from + 5) at++;
  const first = adornment(lines[at]) === undefined ? at : at + 1;
  const text = lines[first];
  return adornment(lines[first + 1]) === undefined || isBlank(text) ? undefined : text?.trim();
}

/** The first heading is the title, if nothing stands above it. */
function takeTitle(markdown: string): { title?: string; body: string } {
  const [, title] = /^# ([^\n]+)(?:\n|$)/.exec(markdown) ?? [];
  if (title === undefined) return { body: markdown.trim() };
  const plain = title.replaceAll(/[`*]|\\(?=[!-/:-@[-`{-~])/g, '').trim();
  return { title: plain, body: markdown.slice(title.length + 2).trim() };
}
