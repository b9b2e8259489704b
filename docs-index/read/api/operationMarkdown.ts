/** An operation as the Markdown a person reads: request line, parameters, body, answers, errors. */
import { isFailure, type ApiField, type ApiOperation, type ApiResponse } from './apiOperation';

/** Headings and columns are in the language the description is written in. */
export function operationMarkdown(operation: ApiOperation): string {
  const words = wordsFor(operation);
  const { fields, responses, requestExamples } = operation;
  const body = fields.filter(field => isBody(field));
  const answers = responses.filter(response => !isFailure(response.status));
  const failures = responses.filter(response => isFailure(response.status));
  return [
    operation.isDeprecated === true ? `> **${words.deprecated}**` : '',
    requestBlock(operation),
    operation.description.trim(),
    table(
      words.parameters,
      fields.filter(field => !isBody(field)),
      words,
    ),
    bodyPart(operation, body, words),
    ...requestExamples.flatMap(({ body: text }) =>
      text === undefined ? [] : [`## ${words.requestExample}`, fenced(text)],
    ),
    ...answers.flatMap(response => answerPart(response, words)),
    failures.length + (operation.errors ?? []).length === 0 ? '' : `## ${words.errors}`,
    failureList(operation, failures),
  ]
    .filter(part => part !== '')
    .join('\n\n');
}

const english = {
  deprecated: 'Deprecated',
  parameters: 'Parameters',
  body: 'Request body',
  requestExample: 'Example request',
  answer: 'Response',
  answerExample: 'Example response',
  errors: 'Errors',
  name: 'Name',
  position: 'In',
  type: 'Type',
  required: 'Required',
  description: 'Description',
  yes: 'yes',
  no: 'no',
  default: 'Default:',
  values: 'Values:',
};

type Words = Readonly<typeof english>;

const chinese: Words = {
  deprecated: '已废弃',
  parameters: '请求参数',
  body: '请求体',
  requestExample: '请求示例',
  answer: '返回结果',
  answerExample: '返回示例',
  errors: '错误响应',
  name: '名称',
  position: '位置',
  type: '类型',
  required: '必填',
  description: '说明',
  yes: '是',
  no: '否',
  default: '默认值：',
  values: '取值：',
};

function wordsFor({ title, description, fields }: ApiOperation): Words {
  const text = [title, description, ...fields.map(field => field.description)].join(' ');
  return /\p{Script=Han}{2}/u.test(text) ? chinese : english;
}

function requestBlock({ method, path, host }: ApiOperation): string {
  if (method === '') return '';
  const hostLine = host === undefined ? [] : [`Host: ${host.replace(/^[a-z]+:\/\//i, '')}`];
  return ['```http', `${method} ${path} HTTP/1.1`, ...hostLine, '```'].join('\n');
}

function isBody({ position }: ApiField): boolean {
  return position === 'body' || position === 'form' || position === 'callback';
}

function bodyPart(
  { bodyDescription = '' }: ApiOperation,
  fields: readonly ApiField[],
  words: Words,
): string {
  if (fields.length > 0) return joined([table(words.body, fields, words, bodyDescription)]);
  return bodyDescription === '' ? '' : `## ${words.body}\n\n${bodyDescription}`;
}

function answerPart(response: ApiResponse, words: Words): string[] {
  const { status, description, fields, examples } = response;
  const heading = `${words.answer}${status === '' ? '' : ` ${status}`}`;
  if (description === '' && fields.length + examples.length === 0) return [];
  const [example] = examples;
  return [
    fields.length > 0
      ? table(heading, fields, words, description)
      : joined([`## ${heading}`, description]),
    ...(example === undefined ? [] : [`### ${words.answerExample}`, fenced(example)]),
  ];
}

function failureList({ errors = [] }: ApiOperation, failures: readonly ApiResponse[]): string {
  const statuses = failures.map(({ status, description }) => item(status, description));
  const codes = errors.map(({ code, message, description }) =>
    item(
      code ?? message ?? '',
      code === undefined ? description : `${message ?? ''} ${description}`,
    ),
  );
  return [...statuses, ...codes].join('\n');
}

function item(name: string, text: string): string {
  return `- ${code(name)} ${oneLine(text, ' ')}`.trimEnd();
}

/** A table under its heading; '' without rows. */
function table(heading: string, fields: readonly ApiField[], words: Words, before = ''): string {
  if (fields.length === 0) return '';
  const hasPosition = fields.some(field => /path|query|header/.test(field.position));
  const columns = [words.name, ...(hasPosition ? [words.position] : []), words.type];
  const header = [...columns, words.required, words.description];
  const rows = fields.map(field => [
    code(field.key),
    ...(hasPosition ? [field.position] : []),
    cell(field.type),
    field.required === undefined ? '' : field.required ? words.yes : words.no,
    cell(fieldText(field, words)),
  ]);
  const lines = [header, header.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`);
  return joined([`## ${heading}`, before.trim(), lines.join('\n')]);
}

function fieldText(field: ApiField, words: Words): string {
  const { description, enumValues = [], default: standard, value } = field;
  const said = enumValues.every(({ value: name, meaning }) => meaning === '' && name.length < 40);
  const values = enumValues.map(({ value: name, meaning }) => `${code(name)} ${meaning}`.trim());
  const list = said ? `${words.values} ${values.join(', ')}` : [words.values, ...values].join('\n');
  return [
    description.trim(),
    enumValues.length === 0 ? '' : list,
    standard === undefined ? '' : `${words.default} ${code(standard)}`,
    value === undefined || description.includes(value) ? '' : code(value),
  ]
    .filter(part => part !== '')
    .join('\n');
}

function cell(text: string): string {
  return oneLine(text, '<br>').replaceAll('|', '\\|');
}

function oneLine(text: string, mark: string): string {
  return text
    .trim()
    .split(/\s*\n\s*/)
    .filter(line => !/^(?:```|~~~)/.test(line))
    .join(mark);
}

/** A name in backticks, also if it holds some. */
function code(text: string): string {
  const plain = text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
  return plain.includes('`') ? `\`\` ${plain} \`\`` : `\`${plain}\``;
}

function fenced(text: string): string {
  const language = /^\s*[{[]/.test(text) ? 'json' : 'text';
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}${language}\n${text}\n${ticks}`;
}

function joined(parts: readonly string[]): string {
  return parts.filter(part => part !== '').join('\n\n');
}
