/**
 * Reads a `.http` or `.rest` file as documentation: each of its requests is an article, named by the
 * text behind `###`, by `# @name`, or by its comment.
 *
 *     @host = https://api.example.com
 *
 *     ### List the seats
 *     GET {{host}}/v1/seats?page=2
 */
import type { Reading } from '../formats/textSource';
import type { WholeFile } from '../reader';
import type { ApiField, ApiOperation } from './apiOperation';
import { operationArticle, type ToldErrors } from './operationArticle';
import { readRequestUrl } from './requestUrl';
import { namedHoles, parseSample, sampleFields } from './sampleFields';
import { headingText } from '../../text/headingText';

const methods = 'GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|TRACE|CONNECT|QUERY';
const requestLine = new RegExp(
  `^\\s*(?:(${methods})\\s+)?((?=\\S*?(?:/|\\{\\{))\\S+)(?:\\s+HTTP/[\\d.]+)?\\s*$`,
  'm',
);

export function readHttpFile(file: WholeFile): Reading {
  const lines = file.text.split('\n');
  const variables = new Map(
    lines.flatMap(line => {
      const [, name, value] = /^\s*@([\w.-]+)\s*=(.*)/s.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value.trim()] as const];
    }),
  );
  const product = file.stem.split('/').at(-1) ?? file.stem;
  const told: ToldErrors = new Set();
  const operations = blocksOf(lines).flatMap(block => {
    const found = toOperation(block, { variables, product });
    return found === undefined ? [] : [found];
  });
  const articles = operations.map(operation => operationArticle(file, operation, told));
  if (articles.length > 0) return { articles, problems: [] };
  const message = 'The file holds no requests; it was left out.';
  return { articles, problems: [{ path: file.path, line: 1, message }] };
}

interface Block {
  /** 1-based line of its first line. */
  readonly line: number;
  readonly title: string;
  readonly lines: readonly string[];
}

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: { line: number; title: string; lines: string[] }[] = [];
  lines.forEach((line, at) => {
    const title = /^\s*###/.test(line) ? titleOf(line) : undefined;
    if (title !== undefined) blocks.push({ line: at + 1, title, lines: [] });
    else if (blocks.length === 0) blocks.push({ line: 1, title: '', lines: [line] });
    else blocks.at(-1)?.lines.push(line);
  });
  return blocks;
}

interface Around {
  readonly variables: ReadonlyMap<string, string>;
  readonly product: string;
}

function toOperation(block: Block, { variables, product }: Around): ApiOperation | undefined {
  const start = block.lines.findIndex(line => !isRemark(line) && requestLine.test(line));
  if (start < 0) return undefined;
  const comments = block.lines.slice(0, start).flatMap(commentOf);
  const name = comments.map(text => /^@name\s*(?:=\s*)?(\S+)/.exec(text)?.[1]).find(Boolean);
  const told = comments.filter(text => !text.startsWith('@'));
  const parts = partsOf(block.lines.slice(start));
  const [, method = 'GET', address = ''] = requestLine.exec(parts.request) ?? [];
  const { host, path, query } = readRequestUrl(address, variables);
  const title = block.title || told[0] || name || `${method} ${path}`;
  const body = bodyOf(parts.body, parts.headers);
  return {
    ...{ title, method, path, category: [product] },
    ...(host === undefined ? {} : { host }),
    ...(name === undefined ? {} : { name }),
    description: told.filter(text => text !== title).join('\n'),
    fields: [
      ...parts.headers.map(([key, value]) => headerField(key, value)),
      ...query.map(([key, value]) => valueField(key, value, 'query')),
      ...body.fields,
    ],
    responses: [],
    requestExamples: body.text === '' ? [] : [{ headers: [], body: body.text }],
    line: block.line,
  };
}

/** `### Title ###` without its marks. */
function titleOf(line: string): string {
  return headingText(line.trimStart().replace(/^#+/, ''));
}

function isRemark(line: string): boolean {
  return line.trim() === '' || /^\s*(?:#|\/\/|@|<|>)/.test(line);
}

function commentOf(line: string): string[] {
  const [mark] = /^\s*(?:#|\/\/)+/.exec(line) ?? [];
  const text = mark === undefined ? '' : line.slice(mark.length).trim();
  return text === '' ? [] : [text];
}

interface Parts {
  readonly request: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

/** Request line with the lines of its query below it, headers, body up to a script or a response. */
function partsOf([first = '', ...rest]: readonly string[]): Parts {
  const queryEnd = rest.findIndex(line => !/^\s*[?&]/.test(line));
  const query = queryEnd < 0 ? rest : rest.slice(0, queryEnd);
  const after = rest.slice(query.length);
  const headEnd = after.findIndex(line => line.trim() === '');
  const head = headEnd < 0 ? after : after.slice(0, headEnd);
  const below = headEnd < 0 ? [] : after.slice(headEnd + 1);
  const bodyEnd = below.findIndex(line => /^\s*(?:[<>]\s*\{%|>\s|<>\s|HTTP\/[\d.]+ \d)/.test(line));
  const asked = first.trimEnd();
  const version = /(?<!\s)\s+HTTP\/[\d.]+$/.exec(asked)?.[0] ?? '';
  const before = asked.slice(0, asked.length - version.length);
  return {
    request: before + query.map(line => line.trim()).join('') + version,
    headers: head
      .filter(line => !isRemark(line))
      .flatMap(line => {
        const [, key, value] = /^\s*([\w-]+)\s*:(.*)/s.exec(line) ?? [];
        return key === undefined || value === undefined ? [] : [[key, value.trim()] as const];
      }),
    body: (bodyEnd < 0 ? below : below.slice(0, bodyEnd))
      .filter(line => !/^\s*#/.test(line))
      .join('\n')
      .trim(),
  };
}

function headerField(key: string, value: string): ApiField {
  return { key, position: 'header', type: 'string', description: '', value: namedHoles(value) };
}

function valueField(key: string, value: string, position: 'query' | 'form'): ApiField {
  const shown = namedHoles(value);
  const hasExample = shown !== '' && shown.length <= 80 && !/[`<]/.test(shown);
  return { key, position, type: 'string', description: hasExample ? `e.g. \`${shown}\`` : '' };
}

function bodyOf(
  text: string,
  headers: Parts['headers'],
): { readonly fields: readonly ApiField[]; readonly text: string } {
  const type = headers.find(([key]) => key.toLowerCase() === 'content-type')?.[1] ?? '';
  if (/form-urlencoded/.test(type)) {
    const pairs = text
      .split('\n')
      .map(line => line.trim())
      .join('')
      .split('&');
    const fields = pairs
      .filter(pair => pair.includes('='))
      .map(pair => valueField(pair.split('=', 1)[0] ?? '', pair.replace(/^[^=]*=/, ''), 'form'));
    return { fields, text: namedHoles(text) };
  }
  const sample = parseSample(text);
  if (sample === undefined) return { fields: [], text: namedHoles(text) };
  return {
    fields: Array.isArray(sample) ? [] : sampleFields(sample, 'body'),
    text: namedHoles(JSON.stringify(sample, null, 2)),
  };
}
