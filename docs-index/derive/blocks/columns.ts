/** What the columns of a table hold, told from their headings in Chinese or English. */
import { foldText } from '../../text/terms';
import type { TableBlock } from './tableBlock';

export type Column =
  | 'name'
  | 'type'
  | 'value'
  | 'position'
  | 'required'
  /** As `required`, the other way round. */
  | 'optional'
  | 'description'
  | 'default'
  | 'allowed'
  | 'code'
  | 'message';

const headings: readonly (readonly [Column, RegExp])[] = [
  [
    'code',
    /^(错误码|错误代码|返回码|状态码|http ?状态码|响应码|error ?codes?|(http ?)?status( ?codes?)?|codes?)$/,
  ],
  ['message', /^(错误信息|错误消息|错误描述|报错信息|返回信息|error ?messages?|messages?)$/],
  [
    'name',
    /^(公共|请求|返回|响应|输入|输出|消息|入|出)?(参数|字段|属性|键|元素|变量|头|消息头|成员)?(名称|名字|名)$/,
  ],
  [
    'name',
    /^(公共|请求|返回|响应|输入|输出)?(参数|字段|属性|头部|请求头|响应头|消息头|键|元素|变量|成员|节点)$/,
  ],
  [
    'name',
    /^((request |response |body |query |path |form |url |uri |common )*(parameter|param|field|property|header|attribute|argument|element|member|relationship|variable)s? ?(name)?|names?|key|(request |query )?option)$/,
  ],
  ['name', /^request body$|^body$/],
  [
    'type',
    /^(参数|字段|数据|值|元素)?(类型|数据类型|格式)$|^((data|field|value|param(eter)?) ?)?types?$|^schema$/,
  ],
  ['value', /^(取值|值|value)$/],
  [
    'position',
    /^(参数|传参|字段)?(位置|方式)$|^(in|position|location|where|param(eter)? type|located in)$/,
  ],
  ['optional', /^(是否)?(可选|选填)$|^optional\??$/],
  ['required', /^(是否)?(必须|必选|必填|必需|必要|必传|必输)(填|参数|项|字段)?$|^必选项$/],
  ['required', /^(is )?(required?|mandatory|req|must|presence)[.?]?$|^m\/o$|^required\/optional$/],
  [
    'description',
    /^(参数|字段|元素|详细|功能|中文)?(描述|说明|含义|意义|备注|解释|用途|释义)(信息)?$/,
  ],
  [
    'description',
    /^(descriptions?|desc|meaning|notes?|remarks?|comments?|explanation|details?|values?\/description)$/,
  ],
  ['default', /^(默认值?|缺省值?|defaults?( values?)?)$/],
  [
    'allowed',
    /^(可选值|枚举值?|取值范围|可选项|允许值|(allowed|possible|enum|valid) ?(values?)?|values|enum|options)$/,
  ],
];

/** The columns by what they hold; a heading that says nothing known is left out. */
export function readColumns(table: TableBlock): ReadonlyMap<Column, number> {
  const columns = new Map<Column, number>();
  table.header.forEach((heading, index) => {
    const text = foldText(heading)
      .replace(/[（(][^()（）]*[)）]$/, '')
      .replace(/[*_\s]+/g, ' ')
      .trim();
    const column = headings.find(([, pattern]) => pattern.test(text))?.[0];
    if (column && !columns.has(column)) columns.set(column, index);
  });
  const value = columns.get('value');
  if (value !== undefined && !columns.has('type') && holdsTypes(table, value)) {
    columns.delete('value');
    columns.set('type', value);
  }
  return columns.size === 0 ? columnsByContent(table) : columns;
}

/**
 * The columns of a table whose headings are of a language nobody here reads, told by what its cells
 * hold: names of fields first, types beside them, and words last.
 */
function columnsByContent(table: TableBlock): Map<Column, number> {
  const names = table.rows.map(({ cells }) => (cells[0] ?? '').replace(/[`*]/g, ''));
  const type = table.header.findIndex((_, at) => at > 0 && holdsTypes(table, at, 0.9));
  const isNames = names.length > 0 && names.every(name => /^[a-z_$][\w$.[\]-]*$/i.test(name));
  if (type < 0 || !isNames) return new Map();
  const last = table.header.length - 1;
  return new Map<Column, number>([
    ['name', 0],
    ['type', type],
    ...(last > 0 && last !== type ? ([['description', last]] as const) : []),
  ]);
}

const typeWord =
  /^\W*(u?int(eger)?\d*|long|short|number|float\d*|double|decimal|str(ing)?|bool(ean)?|json|object|array|list|map|struct|interface|any|null|bytes?|file|time|date|timestamp|\[\]\S+)\b|结构体|数组|对象|字符串|整数|布尔/i;

/** Whether more than a share of the cells are types: half in `字段 | 取值 | 说明`, headed "value". */
function holdsTypes(table: TableBlock, column: number, share = 1 / 2): boolean {
  const cells = table.rows.map(row => row.cells[column] ?? '').filter(cell => cell !== '');
  return (
    cells.length > 0 && cells.filter(cell => typeWord.test(cell)).length > cells.length * share
  );
}
