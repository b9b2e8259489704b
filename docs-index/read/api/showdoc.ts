/**
 * Reads the JSON that ShowDoc exports: pages in catalogues. A page is Markdown, or a request that was
 * made with RunApi; the latter becomes an operation.
 */
import type { Article } from '../../article';
import { asData, asText, dataOf, textOf, type Data } from '../plainData';
import type { Reading } from '../formats/textSource';
import type { WholeFile } from '../reader';
import { soundId } from '../../articleIds';
import type { ApiField, ApiOperation } from './apiOperation';
import { brokenDescription } from './brokenDescription';
import { exampleText } from './openapi/content';
import { operationArticle, type ToldErrors } from './operationArticle';
import { readRequestUrl } from './requestUrl';
import { namedHoles, parseSample, sampleFields } from './sampleFields';

export function readShowdoc(file: WholeFile): Reading {
  let root: Data;
  try {
    root = asData(JSON.parse(file.text));
  } catch (error) {
    return brokenDescription(file, { what: 'ShowDoc export', error });
  }
  const product = asText(root['item_name']).trim();
  const told: ToldErrors = new Set();
  const pages = pagesIn(asData(root['pages']), [product].filter(Boolean));
  const articles = pages.flatMap((page, at) => pageArticle(file, { ...page, at, told }));
  if (articles.length > 0) return { articles, problems: [] };
  const message = 'The ShowDoc export holds no pages.';
  return { articles, problems: [{ path: file.path, line: 1, message }] };
}

interface FoundPage {
  readonly page: Data;
  readonly category: readonly string[];
}

const deepest = 30;

function pagesIn(folder: Data, category: readonly string[], depth = 0): FoundPage[] {
  if (depth > deepest) return [];
  return [
    ...dataOf(folder['pages']).map(page => ({ page, category })),
    ...dataOf(folder['catalogs']).flatMap(inner =>
      pagesIn(inner, [...category, asText(inner['cat_name']).trim()].filter(Boolean), depth + 1),
    ),
  ];
}

function pageArticle(
  file: WholeFile,
  { page, category, at, told }: FoundPage & { readonly at: number; readonly told: ToldErrors },
): Article[] {
  const title = asText(page['page_title']).trim();
  const content = unescapeHtml(asText(page['page_content'])).trim();
  if (content === '') return [];
  const request = parseSample(content);
  if (request !== undefined) {
    return [operationArticle(file, runApiOperation(asData(request), { title, category }), told)];
  }
  const body = file.mask(content);
  return [
    {
      id: `${file.stem}/${soundId(title) ?? String(at + 1)}`,
      title: file.mask(title === '' ? file.stem : title),
      kind: 'reference',
      category: category.join(' / '),
      breadcrumb: category,
      body,
      source: { path: file.path, line: 1 },
    },
  ];
}

/** ShowDoc keeps the text of a page as it is put into HTML. */
function unescapeHtml(text: string): string {
  const names: Readonly<Record<string, string>> = {
    ...{ lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'", '#039': "'" },
  };
  return text.replaceAll(
    /&(lt|gt|quot|amp|#0?39);/g,
    (whole, name: string) => names[name] ?? whole,
  );
}

/** `{"info": {"method", "url"}, "request": {"params", "headers"}, "response": {…}}` */
function runApiOperation(
  content: Data,
  { title, category }: { readonly title: string; readonly category: readonly string[] },
): ApiOperation {
  const info = asData(content['info']);
  const request = asData(content['request']);
  const response = asData(content['response']);
  const { host, path, query } = readRequestUrl(asText(info['url']));
  const params = asData(request['params']);
  const mode = asText(params['mode']);
  const sample = mode === 'json' ? parseSample(asText(params['json'])) : undefined;
  const form = dataOf(params[mode]).map(row => rowField(row, 'form'));
  const answer = parseSample(
    textOf(response, 'responseExample', 'responseText', 'responseOriginal'),
  );
  const told = dataOf(response['responseParamsDesc']).map(row => rowField(row, 'response'));
  return {
    ...{ title: title || path, path, category },
    method: (asText(info['method']) || 'GET').toUpperCase(),
    ...(host === undefined ? {} : { host }),
    description: [textOf(info, 'description'), textOf(info, 'remark')].filter(Boolean).join('\n\n'),
    fields: [
      ...dataOf(request['headers']).map(row => rowField(row, 'header')),
      ...dataOf(request['pathVariable']).map(row => rowField(row, 'path')),
      ...(dataOf(request['query']).length > 0
        ? dataOf(request['query']).map(row => rowField(row, 'query'))
        : query.map(([name]) => rowField({ name }, 'query'))),
      ...form,
      ...(dataOf(params['jsonDesc']).length > 0
        ? dataOf(params['jsonDesc']).map(row => rowField(row, 'body'))
        : sampleFields(sample, 'body')),
    ].filter(field => field.key !== ''),
    responses: [
      {
        ...{ status: '', description: '' },
        fields: told.length > 0 ? told : sampleFields(answer, 'response'),
        examples: answer === undefined ? [] : [exampleText(answer)],
      },
    ],
    requestExamples:
      sample === undefined ? [] : [{ headers: [], body: namedHoles(exampleText(sample)) }],
    line: 1,
  };
}

function rowField(row: Data, position: ApiField['position']): ApiField {
  const required = asText(row['require'] ?? row['required']);
  return {
    ...{ key: textOf(row, 'name', 'key').trim(), position },
    type: textOf(row, 'type') || 'string',
    description: textOf(row, 'remark', 'description').trim(),
    ...(required === '' ? {} : { required: /^(?:1|true)$/.test(required) }),
  };
}
