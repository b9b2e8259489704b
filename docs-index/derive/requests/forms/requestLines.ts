/** Request lines of their own: as a paragraph, a heading, an item of a list, the first lines of code. */
import type { Block, CodeBlock } from '../../blocks/blocks';
import type { Place } from '../../blocks/places';
import { isMethod, isPathHole, keyPath, readRequestLine } from '../requestLine';
import type { FoundRequest, RequestPage } from '../requestPage';

/** Request lines of every block, in document order. */
export function requestLines({ blocks, places }: RequestPage): FoundRequest[] {
  return blocks.flatMap((block, at) => linesIn(block, at, places[at]));
}

function linesIn(block: Block, at: number, place: Place | undefined): FoundRequest[] {
  if (!place || place.isProgram || place.direction === 'callback') return [];
  if (block.kind === 'heading' || block.kind === 'caption') {
    const request = readRequestLine(block.text);
    return request ? [{ ...request, block: at, line: block.line, isExample: false }] : [];
  }
  if (block.kind === 'code') return codeLines(block, at, place);
  if (block.kind !== 'text') return [];
  return block.lines.flatMap((line, index) => {
    // Behind marks, a capital: most lines begin otherwise.
    if (!/^[\s`*+\-[\u200b]*[A-Z]/.test(line)) return [];
    const request =
      readRequestLine(/^[*+-]\s/.test(line) ? line.replace(/^[*+-]\s+/, '') : line) ??
      (isMethod(line) ? readRequestLine(`${line} ${block.lines[index + 1] ?? ''}`) : undefined);
    return request
      ? [{ ...request, block: at, line: block.line + index, isExample: place.isExample }]
      : [];
  });
}

/**
 * The request lines code begins with: the one of a request with headers, or several that are
 * alternatives. One whose path could be a real thing's counts as a definition only where the
 * headings say that the syntax of a request stands here.
 */
function codeLines(block: CodeBlock, at: number, place: Place): FoundRequest[] {
  const lines = block.text.split('\n');
  const isSyntax = syntaxWord.test(place.headings.at(-1) ?? '') || syntaxWord.test(place.caption);
  const found: FoundRequest[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const request = readRequestLine(line);
    if (!request) break;
    const hasHole = request.path.split('/').some(isPathHole) || keyPath(request.path).includes('?');
    const host = request.host ?? hostLine(lines);
    const isExample = place.isExample || !(hasHole || isSyntax || isBare(lines, request));
    found.push({
      ...request,
      ...(host !== undefined && { host }),
      block: at,
      line: block.line + index,
      isExample,
    });
  }
  return found;
}

/** Nothing but the request, without headers, version or the values of a thing of somebody's own. */
function isBare(lines: readonly string[], { path }: { readonly path: string }): boolean {
  const [only = '', ...others] = lines.filter(line => line.trim() !== '');
  const isFilled = /\d{3}|\.[a-z]+$|\?(?!.*[{<])/.test(path);
  return others.length === 0 && !/ HTTP\//.test(only) && !isFilled;
}

const syntaxWord =
  /语法|样式|格式|请求行|请求消息|\bsyntax\b|\bhttp requests?\b|\brequest urls?\b|\buri\b|\bendpoints?\b|\bstructure\b|请求url|请求地址|接口地址|请求路径/i;

function hostLine(lines: readonly string[]): string | undefined {
  const host = lines.map(line => /^host:\s*([\w.-]+(:\d+)?)\s*$/i.exec(line)?.[1]).find(Boolean);
  return host === undefined ? undefined : `//${host}`;
}
