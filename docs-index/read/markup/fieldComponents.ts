/**
 * Parameters and endpoints that documentation tools write as components, as the tables and request
 * lines that the reference is derived from: a table of components by name, whoever's tool they are of.
 */
import { textOf, type TreeElement, type TreeNode } from './tree';
import { inlineMarkdown } from './inlineMarkdown';

type Attributes = Readonly<Record<string, string>>;
type Blocks = (nodes: readonly TreeNode[]) => string[];

interface Field {
  readonly name: string;
  readonly type: string;
  /** `path`, `query`, `header`, `body`, or ''. */
  readonly place: string;
  readonly required: boolean;
  readonly description: string;
}

const fieldNames = /(Param|Parameter|Field|Property|Prop|Argument|Attribute|SchemaItem|ApiItem)$/i;
const places = ['path', 'query', 'header', 'body'];

/** True for a component that describes one parameter or one field of an answer. */
export function isField({ name, attributes }: TreeElement): boolean {
  if (!/^[A-Z]/.test(name) && !fieldNames.test(name)) return false;
  return fieldNames.test(name) && fieldName(attributes) !== undefined;
}

/** Which table a component's row goes into; undefined for what is no field. */
export function fieldKind(node: TreeNode | undefined): 'parameter' | 'answer' | undefined {
  if (node === undefined || node.kind === 'text' || !isField(node)) return undefined;
  return isAnswer(node) ? 'answer' : 'parameter';
}

function isAnswer({ name }: TreeElement): boolean {
  return /response|return|output/i.test(name);
}

function fieldName(attributes: Attributes): string | undefined {
  const named = attributes['name'] ?? attributes['param'] ?? attributes['field'];
  return named ?? places.map(place => attributes[place]).find(Boolean);
}

/** Fields that stand beside each other as one table, those of an answer under their own heading. */
export function fieldTable(elements: readonly TreeElement[], blocksOf: Blocks): string[] {
  const rows = elements.flatMap(element => fieldRows(element, '', blocksOf));
  return tableOf(rows, elements.every(isAnswer));
}

function tableOf(rows: readonly Field[], ofAnswer: boolean): string[] {
  if (rows.length === 0) return [];
  const head = ['| Name | Type | In | Required | Description |', '| --- | --- | --- | --- | --- |'];
  if (ofAnswer) {
    const lines = rows.map(row => `| ${row.name} | ${row.type} | ${row.description} |`);
    return [['| Name | Type | Description |', '| --- | --- | --- |', ...lines].join('\n')];
  }
  const lines = rows.map(
    ({ name, type, place, required, description }) =>
      `| ${name} | ${type} | ${place} | ${required ? 'yes' : 'no'} | ${description} |`,
  );
  return [[...head, ...lines].join('\n')];
}

function fieldRows(element: TreeElement, prefix: string, blocksOf: Blocks): Field[] {
  const { attributes } = element;
  const name = prefix + (fieldName(attributes) ?? '');
  const inner = innerFields(element);
  const place = places.find(place => attributes[place] !== undefined) ?? attributes['in'] ?? '';
  const own = element.children.filter(child => child.kind === 'text' || !holdsField(child));
  const said = [attributes['description'] ?? '', ...blocksOf(own), ...defaultOf(attributes)].filter(
    text => text !== '',
  );
  const type = attributes['type'] ?? attributes['schemaName'] ?? '';
  const field = {
    name: cell(name),
    type: cell(type),
    place,
    required: isTrue(attributes['required']),
    description: said.map(cell).join('<br>'),
  };
  const path = /^array|\[\]$/i.test(type) ? `${name}[].` : `${name}.`;
  return [field, ...inner.flatMap(child => fieldRows(child, path, blocksOf))];
}

function defaultOf(attributes: Attributes): string[] {
  const value = attributes['default'] ?? attributes['defaultValue'] ?? attributes['initialValue'];
  return value === undefined || value === '' ? [] : [`Default: \`${value.replaceAll('`', '')}\``];
}

function isTrue(value: string | undefined): boolean {
  return value !== undefined && !/^(false|no|optional)$/i.test(value);
}

function holdsField(node: TreeNode): boolean {
  return node.kind === 'element' && (isField(node) || node.children.some(holdsField));
}

function innerFields(element: TreeElement): TreeElement[] {
  return element.children.flatMap(child => {
    if (child.kind === 'text') return [];
    return isField(child) ? [child] : innerFields(child);
  });
}

function cell(text: string): string {
  return text
    .trim()
    .replace(/\s*\n\s*/g, '<br>')
    .replace(/\\?\|/g, '\\|');
}

/**
 * The request line of a component that names a method and a path, with its host if it says one, in
 * whatever attributes or text they stand: `<Route method="GET">/crates</Route>`,
 * `<Api type="get" url="/crates" />`, `<Endpoint api="POST /crates" />`, `<Get path="/crates" />`.
 */
export function endpointBlocks(element: TreeElement): string[] {
  const { name, attributes } = element;
  const values = Object.entries(attributes).filter(([key]) => !otherAttribute.test(key));
  const said = values.flatMap(([, value]) => wholeRequest.exec(value.trim()) ?? []);
  const method = (
    said[1] ??
    values.find(([key, value]) => methodAttribute.test(key) && isMethod(value))?.[1] ??
    (isMethod(name) ? name : '')
  ).toUpperCase();
  if (method === '') return [];
  const own = values.find(([key, value]) => pathAttribute.test(key) && isPath(value));
  const path =
    said[2] ?? (own ?? values.find(([, value]) => isPath(value)))?.[1] ?? pathText(element);
  if (path === undefined) return [];
  const base = attributes['baseUrl'] ?? attributes['host'] ?? attributes['server'] ?? '';
  const url = path.startsWith('/') ? base.replace(/\/$/, '') + path : path;
  const [, host, rest = '/'] = /^https?:\/\/([^/\s]+)(\/\S*)?$/.exec(url) ?? [];
  const lines = host === undefined ? [`${method} ${path}`] : [`${method} ${rest}`, `Host: ${host}`];
  return [`\`\`\`http\n${lines.join('\n')}\n\`\`\``];
}

const methodName = 'GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS';
const wholeRequest = new RegExp(`^(${methodName})\\s+(/\\S*|https?://\\S+)$`, 'i');
const methodAttribute = /method|verb|type|operation|action/i;
const pathAttribute = /path|url|uri|endpoint|route/i;
/** What leads elsewhere, and where the host stands. */
const otherAttribute =
  /^(?:href|to|src|link|icon|img|image|logo|class|classname|style|id|key)$|base|server|host/i;

function isMethod(text: string): boolean {
  return new RegExp(`^(?:${methodName})$`, 'i').test(text.trim());
}

function isPath(text: string): boolean {
  return /^(?:\/|https?:\/\/)\S*$/.test(text.trim());
}

/** The text inside, if it is a path as a whole. */
function pathText(element: TreeElement): string | undefined {
  const text = textOf(element)
    .trim()
    .replace(/\\(?=[{}<_*])/g, '');
  return text.length <= longestPath && isPath(text) ? text : undefined;
}

const longestPath = 500;

/** Whether what stands inside a component is the path of its request, so that it is not said twice. */
export function holdsPathAlone(element: TreeElement): boolean {
  return pathText(element) !== undefined;
}

/** Parameters given as data, `parameters={[{"name": …, "in": …, "schema": …}]}`, as a table. */
export function listedFields(attributes: Attributes): string[] {
  const rows = Object.entries(attributes).flatMap(([key, value]) => {
    if (!/^[[{]/.test(value) || !/param|field|body|schema|response|props/i.test(key)) return [];
    return dataRows(parsed(value), '');
  });
  return tableOf(rows, 'responses' in attributes || 'response' in attributes);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const deepestSchema = 6;

/** Rows of a list of parameters, or of the properties of a schema wherever it stands in the data. */
function dataRows(data: unknown, prefix: string, depth = 0): Field[] {
  if (Array.isArray(data)) {
    return data.flatMap((item: unknown) => {
      const { name, in: place, required, description, schema } = recordOf(item);
      if (typeof name !== 'string') return [];
      return [row(name, { place, required, description, schema: recordOf(schema) })];
    });
  }
  const { properties, items, required, schema, content, ...rest } = recordOf(data);
  if (depth > deepestSchema) return [];
  if (properties !== undefined) {
    const needed = Array.isArray(required) ? required : [];
    return Object.entries(recordOf(properties)).flatMap(([name, value]) => {
      const inner = recordOf(value);
      const path = prefix + name;
      const own = row(path, {
        place: 'body',
        required: needed.includes(name),
        description: inner['description'],
        schema: inner,
      });
      const list = recordOf(inner['items']);
      return [
        own,
        ...(inner['properties'] ? dataRows(inner, `${path}.`, depth + 1) : []),
        ...(list['properties'] ? dataRows(list, `${path}[].`, depth + 1) : []),
      ];
    });
  }
  if (items !== undefined) return dataRows(items, prefix, depth + 1);
  if (schema !== undefined) return dataRows(schema, prefix, depth + 1);
  if (content !== undefined)
    return Object.values(recordOf(content))
      .slice(0, 1)
      .flatMap(part => dataRows(part, prefix, depth + 1));
  const first = Object.values(rest).find(value => typeof value === 'object' && value !== null);
  return first === undefined || Array.isArray(first) ? [] : dataRows(first, prefix, depth + 1);
}

function row(
  name: string,
  given: {
    place: unknown;
    required: unknown;
    description: unknown;
    schema: Record<string, unknown>;
  },
): Field {
  const values = Array.isArray(given.schema['enum'])
    ? given.schema['enum'].map(value => `\`${String(value)}\``)
    : [];
  const description = typeof given.description === 'string' ? given.description : '';
  const said = values.length === 0 ? description : `${description} One of: ${values.join(' ')}`;
  return {
    name: cell(name),
    type: cell(typeof given.schema['type'] === 'string' ? given.schema['type'] : ''),
    place: typeof given.place === 'string' ? given.place : '',
    required: given.required === true,
    description: cell(inlineMarkdown([{ kind: 'text', text: said }])),
  };
}

function recordOf(value: unknown): Record<string, unknown> {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  // Every object is a record of unknown values.
  return isRecord ? (value as Record<string, unknown>) : {};
}
