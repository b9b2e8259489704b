/** Reads the JSON that YApi exports: a list of categories with their interfaces. */
import { asData, asText, dataOf, isData, textOf, type Data } from '../plainData';
import type { Reading } from '../formats/textSource';
import type { WholeFile } from '../reader';
import type { ApiField, ApiOperation, ApiResponse } from './apiOperation';
import { htmlMarkdown } from '../markup/htmlPage';
import { brokenDescription } from './brokenDescription';
import { answerFields, exampleText, requestFields } from './openapi/content';
import { operationArticle, type ToldErrors } from './operationArticle';
import { namedHoles, parseSample, sampleFields } from './sampleFields';

/** Descriptions that YApi keeps as HTML become Markdown. */
export function readYapi(file: WholeFile): Reading {
  let parsed: unknown;
  try {
    parsed = JSON.parse(file.text);
  } catch (error) {
    return brokenDescription(file, { what: 'YApi export', error });
  }
  const told: ToldErrors = new Set();
  const operations = dataOf(parsed).flatMap(category => {
    const name = asText(category['name']).trim();
    // A project with its base path, or the categories of one.
    const own = asData(category['proxyHostAndInterfaces']);
    const list = dataOf(category['list']).concat(dataOf(own['list']));
    return list.map(item => toOperation(item, name));
  });
  const articles = operations.map(operation => operationArticle(file, operation, told));
  if (articles.length > 0) return { articles, problems: [] };
  const message = 'The YApi export holds no interfaces.';
  return { articles, problems: [{ path: file.path, line: 1, message }] };
}

function toOperation(item: Data, category: string): ApiOperation {
  const path = `/${asText(item['path']).replace(/^\/+/, '')}`;
  const body = bodyOf(item);
  const response = responseOf(item);
  const markdown = asText(item['markdown']).trim();
  const day = dayOf(item['up_time']);
  return {
    title: asText(item['title']).trim() || path,
    method: asText(item['method']).toUpperCase() || 'GET',
    path: path.replace(/\?.*$/, ''),
    description: markdown === '' ? htmlMarkdown(asText(item['desc'])) : markdown,
    isDeprecated: item['status'] === 'deprecated',
    category: [category].filter(Boolean),
    tags: [item['tag']].flat().map(asText).filter(Boolean),
    fields: [
      ...dataOf(item['req_headers']).map(row => rowField(row, 'header')),
      ...dataOf(item['req_params']).map(row => rowField(row, 'path')),
      ...dataOf(item['req_query']).map(row => rowField(row, 'query')),
      ...body.fields,
    ],
    responses: response === undefined ? [] : [response],
    requestExamples: body.example === undefined ? [] : [{ headers: [], body: body.example }],
    ...(day === undefined ? {} : { updated: day }),
    line: 1,
  };
}

/** Seconds since 1970 as a date. */
function dayOf(value: unknown): string | undefined {
  const seconds = Number(asText(value));
  if (!(seconds > 0 && seconds < 1e11)) return undefined;
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}

function rowField(row: Data, position: 'header' | 'path' | 'query' | 'form'): ApiField {
  const example = textOf(row, 'example');
  const hasExample = example !== '' && example.length <= 80 && !/[`\n]/.test(example);
  const value = asText(row['value']);
  const isFixed = position === 'header' && value !== '' && !/\{|\$/.test(value);
  return {
    ...{ key: asText(row['name']), position },
    type: row['type'] === 'file' ? 'file' : 'string',
    required: position === 'path' || asText(row['required']) === '1' || row['required'] === true,
    description: [asText(row['desc']).trim(), hasExample ? `例如 \`${example}\`` : '']
      .filter(Boolean)
      .join('\n'),
    ...(isFixed ? { value } : {}),
  };
}

interface Body {
  readonly fields: readonly ApiField[];
  readonly example?: string;
}

function bodyOf(item: Data): Body {
  const type = asText(item['req_body_type']);
  if (type === 'form') {
    return { fields: dataOf(item['req_body_form']).map(row => rowField(row, 'form')) };
  }
  const text = asText(item['req_body_other']).trim();
  const sample = parseSample(text);
  if (isSchema(sample, item['req_body_is_json_schema'])) {
    const media = { type: 'application/json', schema: sample, examples: [] };
    return { fields: requestFields(new Map(), media) };
  }
  if (sample === undefined) return text === '' ? { fields: [] } : { fields: [], example: text };
  return {
    fields: Array.isArray(sample) ? [] : sampleFields(sample, 'body'),
    example: namedHoles(exampleText(sample)),
  };
}

function isSchema(value: unknown, flag: unknown): boolean {
  if (!isData(value)) return false;
  return flag === true || isData(value['properties']) || value['$schema'] !== undefined;
}

function responseOf(item: Data): ApiResponse | undefined {
  const sample = parseSample(asText(item['res_body']));
  if (sample === undefined) return undefined;
  if (isSchema(sample, item['res_body_is_json_schema'])) {
    return { status: '', description: '', fields: answerFields(new Map(), sample), examples: [] };
  }
  const fields = sampleFields(sample, 'response');
  return { status: '', description: '', fields, examples: [exampleText(sample)] };
}
