/**
 * A mask takes the value and nothing else: documents are made in every notation, with a secret of
 * every kind between harmless neighbours; after masking they read as before, all but the secret.
 */
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { redact } from '../../../../docs-index/read/mask/redact';
import { readXml } from './readXml';

type Field = readonly [name: string, value: string | number];

const digits = (length: number) =>
  fc.string({
    unit: fc.constantFrom(...Array.from('0123456789')),
    minLength: length,
    maxLength: length,
  });
const letters = (alphabet: string, length: number) =>
  fc.string({
    unit: fc.constantFrom(...Array.from(alphabet)),
    minLength: length,
    maxLength: length,
  });
const word = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

const password = fc
  .tuple(letters(word, 4), fc.constantFrom('!', '@', '#', '%', '', '.', '?!', '*', '-'), digits(4))
  .map(([head, mark, tail]) => `k${head}${mark}${tail}`);
const phone = digits(8).map(tail => `138${tail}`);
const card = digits(13).map(tail => `622${tail}`);

/** A field that must be masked, of every kind that fields are named for. */
const secret: fc.Arbitrary<Field> = fc.oneof(
  fc.tuple(fc.constantFrom('password', 'pwd', 'passwd', 'rootPassword', 'db_password'), password),
  fc.tuple(fc.constantFrom('mobile', 'phone'), fc.oneof(phone, phone.map(Number))),
  fc.tuple(fc.constant('cardNo'), fc.oneof(card, card.map(Number))),
  fc.tuple(
    fc.constantFrom('secretKey', 'access_key', 'appSecret'),
    letters(word, 36).map(key => `aB3${key}z`),
  ),
  fc.tuple(
    fc.constant('token'),
    letters(word, 30).map(tail => `aB3${tail}`),
  ),
  fc.tuple(
    fc.constant('email'),
    letters('abcdefgh', 6).map(name => `${name}@photosvc.cn`),
  ),
  fc.tuple(fc.constant('host'), fc.constantFrom('47.97.43.162', '121.43.88.219')),
  fc.tuple(
    fc.constant('url'),
    fc.constantFrom('https://47.97.43.162:8080/a', 'http://a:kQx92mZ@db/x'),
  ),
  fc.tuple(
    fc.constant('text'),
    fc.tuple(password, phone).map(([own, number]) => `密码：${own} 电话 ${number}，谢谢`),
  ),
  fc.tuple(
    fc.constant('text'),
    phone.map(number => `line\n${number}\tnext "quoted" [${number}, 1]`),
  ),
);

const harmless: fc.Arbitrary<Field> = fc.oneof(
  fc.tuple(
    fc.constantFrom('code', 'error', 'bucket', 'region', 'status'),
    fc.integer({ min: 0, max: 999 }),
  ),
  fc.tuple(
    fc.constantFrom('message', 'bucket', 'note', 'region', 'reason'),
    fc.constantFrom(
      'no such bucket',
      'z0',
      'it is gone',
      '空间不存在',
      'a "b" c',
      "it's",
      'x=1&y=2',
      '',
    ),
  ),
);

const fields = fc
  .tuple(fc.array(harmless, { maxLength: 3 }), secret, fc.array(harmless, { maxLength: 3 }))
  .map(([before, own, after]) => ({ own, all: named([...before, own, ...after]) }));

/** No two fields of one name. */
function named(list: readonly Field[]): readonly Field[] {
  return [...new Map(list.map(field => [field[0], field])).values()];
}

interface Notation {
  readonly write: (fields: readonly Field[]) => string;
  readonly read: (text: string) => unknown;
}

const object = (list: readonly Field[]) => Object.fromEntries(list);
const json = (list: readonly Field[], indent?: number) =>
  JSON.stringify(object(list), null, indent);
const oneLine = (value: string | number) => String(value).replace(/[\n\t]/g, ' ');
const escaped = (value: string | number) =>
  String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const inner = (text: string): unknown => JSON.parse(String(JSON.parse(text)));

const notations: Readonly<Record<string, Notation>> = {
  JSON: { write: list => json(list), read: text => JSON.parse(text) as unknown },
  'indented JSON': { write: list => json(list, 2), read: text => JSON.parse(text) as unknown },
  'JSON in JSON': { write: list => JSON.stringify(json(list)), read: inner },
  'JSON in JSON in JSON': {
    write: list => JSON.stringify(JSON.stringify(json(list))),
    read: text => inner(String(JSON.parse(text))),
  },
  'an object literal': {
    write: list => `({ ${list.map(([name, value]) => `${name}: ${literal(value)}`).join(', ')} })`,
    read: text => runInNewContext(text) as unknown,
  },
  'a close object literal': {
    write: list => `({${list.map(([name, value]) => `${name}:${literal(value)}`).join(',')}})`,
    read: text => runInNewContext(text) as unknown,
  },
  YAML: {
    write: list => `# settings\nkind: x\n${list.map(yamlLine).join('\n')}\n`,
    read: text => withoutKind(parseYaml(text)),
  },
  'attributes of XML': {
    write: list =>
      `<x ${list.map(([name, value]) => `${name}="${escaped(oneLine(value))}"`).join(' ')}/>`,
    read: readXml,
  },
  'elements of XML': {
    write: list =>
      `<x>${list.map(([name, value]) => `<${name}>${escaped(oneLine(value))}</${name}>`).join('')}</x>`,
    read: readXml,
  },
};

function literal(value: string | number): string {
  return typeof value === 'number'
    ? String(value)
    : `'${value.replaceAll("'", "\\'").replaceAll('\n', '\\n').replaceAll('\t', '\\t')}'`;
}

/** Without quotes where YAML wants none. */
function yamlLine([name, value]: Field): string {
  const text = oneLine(value);
  const isPlain = /^[^\s"'`#&*?|>@%!{}[\],-][^#"']*$/.test(text) && !/:(?:\s|$)/.test(text);
  return `${name}: ${isPlain ? text : JSON.stringify(text)}`;
}

function withoutKind(data: unknown): unknown {
  return typeof data === 'object' ? { ...data, kind: undefined } : data;
}

describe.each(Object.entries(notations))('in %s', (_, { write, read }) => {
  test('a document reads as before, all but the secret', () => {
    fc.assert(
      fc.property(fields, ({ own, all }) => {
        const text = write(all);
        const { text: masked, redactions } = redact(text);
        expect(Object.keys(redactions)).not.toEqual([]);
        const [before, after] = [read(text), read(masked)] as [object, object];
        expect(Object.keys(after)).toEqual(Object.keys(before));
        expect({ ...after, [own[0]]: '' }).toEqual({ ...before, [own[0]]: '' });
        expect(Object.entries(after).find(([name]) => name === own[0])?.[1]).toMatch(/\[masked: /);
      }),
      { numRuns: 300 },
    );
  });
});

describe('in a line of fields', () => {
  test.each([
    ['password=Qn2024kodo&code=612&error=no', 'password=[masked: password]&code=612&error=no'],
    ['?pwd=Qn2024kodo&amp;code=612', '?pwd=[masked: password]&amp;code=612'],
    ['Server=db;Pwd=Tiger!72;Encrypt=no', 'Server=db;Pwd=[masked: password];Encrypt=no'],
    ['{pwd: Tiger!72, code: 612}', '{pwd: [masked: password], code: 612}'],
    ['{"pwd":"Qn2024kodo"}，返回{"code":612}', '{"pwd":"[masked: password]"}，返回{"code":612}'],
    ['| 密码 | Qn2024kodo| 612 |', '| 密码 | [masked: password]| 612 |'],
    ['<pwd><![CDATA[Qn2024kodo]]></pwd>', '<pwd><![CDATA[[masked: password]]]></pwd>'],
    ['密码：Qn2024kodo\\n错误码 612', '密码：[masked: password]\\n错误码 612'],
    ['password="Tiger \\"72\\" x" code=612', 'password="[masked: password]" code=612'],
    ["PASSWORD 'Tiger''72' code", "PASSWORD '[masked: password]' code"],
    ['密码：Qn2024kodo。', '密码：[masked: password]。'],
    ['pwd=Qn2024kodo&pwd=Xy8273zz', 'pwd=[masked: password]&pwd=[masked: password]'],
  ])('%s', (text, masked) => expect(redact(text).text).toBe(masked));
});
