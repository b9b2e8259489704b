import { expect, test } from 'vitest';
import { formDetails } from '../../../client/examples/formDetails';
import type { Example } from '../../../server/protocol';

function form(names: readonly string[], text: string): Example {
  const placeholders = names.map(name => ({ name }));
  const what = { id: 'a', title: 'a', endpoint: 'POST /a', method: 'POST', path: '/a' };
  return { ...what, host: '', form: 'minimal', articleId: 'a', placeholders, text, snippet: text };
}

test('forms are told apart by what is to be filled in', () => {
  const minimal = form(['host', 'name'], '{\n  "name": "x"\n}');
  const full = form(['host', 'name', 'tag'], '{\n  "name": "x",\n  "tag": "y"\n}');
  expect(formDetails([minimal, full])).toEqual(['name', 'name, tag']);
});

test('where that is the same, by the lines that one of them has alone', () => {
  const minimal = form(['host', 'name'], '{\n  "name": "x"\n}');
  const full = form(['host', 'name'], '{\n  "name": "x",\n  "size": 9,\n  "isOpen": true\n}');
  expect(formDetails([minimal, full])).toEqual(['name', 'name · "size": 9, "isOpen": true']);
  expect(formDetails([form([], 'a();'), form([], 'a();\nb();')])).toEqual(['', 'b()']);
});
