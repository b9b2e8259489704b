import { expect, test } from 'vitest';
import { writtenLines } from '../../../../docs-index/read/formats/writtenLines';

/** Each line of the body with the line of the file that is told for it. */
function placed(body: readonly string[], written: readonly string[]): string[] {
  const lines = writtenLines(body.join('\n'), written.join('\n'));
  return body.map((text, at) => `${lines[at]}: ${text}`);
}

test('lines before the body, left out of it and changed in it do not put off those behind', () => {
  const written = [
    ...['---', 'title: Gates', '---', "import Tip from './Tip'", ''],
    ...['<Tip>', 'Oil it.', '</Tip>', ''],
    ...['| Name | Use |', '| --- | --- |', '| <b>height</b> | cm |', '| width | cm |', ''],
    ...['| Name | Use |', '| --- | --- |', '| depth | cm |'],
  ];
  const body = [
    ...['> Oil it.', ''],
    ...['| Name | Use |', '| --- | --- |', '| **height** | cm |', '| width | cm |', ''],
    ...['| Name | Use |', '| --- | --- |', '| depth | cm |'],
  ];
  expect(placed(body, written).filter(line => /height|width|depth/.test(line))).toEqual([
    '12: | **height** | cm |',
    '13: | width | cm |',
    '17: | depth | cm |',
  ]);
});

test('a body that has nothing of the file stays within it', () => {
  expect(placed(['one', 'two', 'three'], ['a', 'b'])).toEqual(['1: one', '2: two', '2: three']);
});
