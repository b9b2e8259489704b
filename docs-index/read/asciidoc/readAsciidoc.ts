/** Reads a page of AsciiDoc with the reference implementation, its includes put in first. */
import { load, LoggerManager, NullLogger } from '@asciidoctor/core';
import type { Article } from '../../article';
import { reasonText } from '../../article';
import { fileTitle } from '../formats/pageTitle';
import type { Reading } from '../formats/textSource';
import { htmlMarkdown } from '../markup/htmlPage';
import { joinName, type WholeFile } from '../reader';
import { plainAdmonitions } from './admonitions';
import type { Component } from './antora';
import { withPageReferences } from './pageReferences';
import { shortParagraphs } from './shortParagraphs';
import { hasManyAlike } from './tamer';

export async function readAsciidoc(file: WholeFile, component: Component): Promise<Reading> {
  const uses = new Set<string>();
  const included = await withIncludes(file, { text: file.text, name: file.name, uses });
  const text = shortParagraphs(file.mask(await withPageReferences(included, file)));
  for (const name of component.uses) uses.add(name);
  // It would print what it thinks of a page's style.
  LoggerManager.setLogger(NullLogger.create());
  let title: string;
  let body: string;
  try {
    // `secure`: reads no file, runs nothing.
    const document = await load(text, {
      safe: 'secure',
      attributes: {
        'toc!': '',
        'icons!': '',
        'sectanchors!': '',
        'sectnums!': '',
        experimental: '',
        ...(hasManyAlike(text) ? { 'sectids!': '' } : {}),
        ...component.attributes,
      },
    });
    title = plainHtml(String(document.getDocumentTitle() ?? ''));
    body = htmlMarkdown(plainAdmonitions(await document.convert()));
  } catch (error) {
    const message = `The AsciiDoc could not be read (${reasonText(error)}); it was left out.`;
    return { articles: [], problems: [{ path: file.path, line: 1, message }] };
  }
  const place = await file.contents(file.name);
  const isListed = place.uses.length > 0;
  const levels = isListed ? place.levels : file.stem.split('/').slice(0, -1).filter(isTelling);
  for (const name of place.uses) uses.add(name);
  const article: Article = {
    id: file.stem,
    title: title || (place.title ?? fileTitle(file.stem)),
    kind: 'kb',
    category: levels.join(' / '),
    breadcrumb: levels,
    body,
    source: { path: file.path, line: 1 },
  };
  return { articles: [article], problems: [], ...(uses.size > 0 ? { uses: [...uses] } : {}) };
}

/** Antora's own folders file nothing. */
function isTelling(folder: string): boolean {
  return !/^(?:modules|ROOT|pages|docs|asciidoc|src)$/.test(folder);
}

function plainHtml(html: string): string {
  return htmlMarkdown(html)
    .replaceAll(/[`*]|\\(?=[!-/:-@[-`{-~])/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

interface Including {
  readonly text: string;
  readonly name: string;
  /** Names of the files that were put in. */
  readonly uses: Set<string>;
  readonly depth?: number;
}

/** Includes inside includes; and how much text they may bring in all. */
const deepest = 5;
const mostFiles = 200;

/** `include::path[]` lines replaced by what they name; without their options. */
async function withIncludes(
  file: WholeFile,
  { text, name, uses, depth = 0 }: Including,
): Promise<string> {
  if (!text.includes('include::') || depth > deepest) return text;
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const [, path] = /^include::([^[\]\s{}]{1,300})\[[^\]]*\]\s*$/.exec(line) ?? [];
    const target = path === undefined ? undefined : includeName(name, path);
    const found =
      target === undefined || uses.size >= mostFiles ? undefined : await file.neighbour(target);
    if (target === undefined || found === undefined) {
      if (path === undefined) lines.push(line);
      continue;
    }
    uses.add(target);
    lines.push(await withIncludes(file, { text: found, name: target, uses, depth: depth + 1 }));
  }
  return lines.join('\n');
}

/** Antora writes `partial$name.adoc`, `ROOT:example$code.sh`; others a path. */
function includeName(from: string, path: string): string | undefined {
  const [, module, family, rest] = /^(?:([\w-]+):)?(partial|example|page)\$(.+)$/.exec(path) ?? [];
  if (family === undefined || rest === undefined) return joinName(from, path);
  const [, root = '', own = 'ROOT'] = /^(.*?\bmodules\/)([^/]+)\//.exec(from) ?? [];
  return `${root}${module ?? own}/${family}s/${rest}`;
}
