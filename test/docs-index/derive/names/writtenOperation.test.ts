import { expect, test } from 'vitest';
import type { DocName, NameArgument } from '../../../../docs-index/docName';
import { readWrittenOperation } from '../../../../docs-index/derive/readReference';

const argument = (name: string, value: string, isRepeated = false): NameArgument => {
  return { name, value, isRepeated, required: false, description: '', values: [] };
};

const operation: DocName = {
  key: 'turn',
  role: 'operation',
  description: '',
  arguments: [argument('', 'Mode'), argument('by', 'Degree'), argument('clean', '')],
  articleId: 'a',
  line: 1,
};

/** Each argument as `name=value@start-end`. */
function read(text: string, own: DocName = operation): string[] {
  return readWrittenOperation(own, text).arguments.map(
    ({ argument: { name, value }, value: written, start, end }) =>
      `${name === '' ? `<${value}>` : name}=${written}@${start}-${end}`,
  );
}

test.each([
  ['turn', []],
  ['turn/', ['<Mode>=@5-5']],
  ['turn/1/by/90/clean', ['<Mode>=1@5-6', 'by=90@7-12', 'clean=@13-18']],
  ['turn/clean/by', ['clean=@5-10', 'by=@11-13']],
  ['turn/1/2/by/90', ['<Mode>=1@5-6', 'by=90@9-14']],
  ['turn%2F1%2fby%2F90', ['<Mode>=1@7-8', 'by=90@11-18']],
  ['turn/a%2Fb/by/${angle}', ['<Mode>=a%2Fb@5-10', 'by=${angle}@11-22']],
  ['turn/by/by/2', ['by=by@5-10', '<Mode>=2@11-12']],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('a value that may come again takes all that is left', () => {
  const join: DocName = { ...operation, key: 'join', arguments: [argument('', 'Url', true)] };
  expect(read('join/a/b', join)).toEqual(['<Url>=a@5-6', '<Url>=b@7-8']);
});
