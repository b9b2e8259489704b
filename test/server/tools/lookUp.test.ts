import { expect, test } from 'vitest';
import { callTool } from '../../../server/tools/agentTools';
import { loadNimbus } from '../../nimbus';

async function lookUp(name: string) {
  const index = await loadNimbus();
  return callTool({ name: 'look_up', input: { name } }, { index, reference: index });
}

test('a code is answered with its meaning and the document', async () => {
  const { text, isError } = await lookUp('742');
  expect(isError).toBe(false);
  expect(text.split('\n').slice(0, 3)).toEqual([
    '1. error-code "742"',
    expect.stringMatching(/^"742 drawer is not there" \(.*errors\.md:1\)$/),
    'id: "errors" open: vscode://support-docs.support-docs/article?errors',
  ]);
  expect(text).toContain('Create it first.');
});

test.for([
  ['a message', 'lost drawer', 'error-message "lost drawer"'],
  [
    'an endpoint with an id',
    'GET /api/nb/v1/machine/m-17',
    'endpoint "GET /api/nb/v1/machine/:id"',
  ],
  ['a structure', 'MachineInfo', 'api-name "MachineInfo", api "GET /api/nb/v1/machine/:id"'],
  [
    'a value',
    'Booting',
    'enum-value "Booting", api "GET /api/nb/v1/machine/:id", field "MachineInfo.status"',
  ],
])('%s is looked up', async ([, name, head]) => {
  expect((await lookUp(name ?? '')).text.split('\n')[0]).toBe(`1. ${head}`);
});

const doubt =
  'Nothing in this text shows that it comes from the documented service. What follows holds only ' +
  'if it does; if you do not know, say so.';

test.for([
  ['a line that could be of anybody', 'Tests: 3 skipped, 742 passed', doubt],
  [
    'one that names the vendor',
    'nimbus.put failed: error code 742, giving up',
    '1. error-code "742"',
  ],
])('%s', async ([, line, first]) => {
  const { text } = await lookUp(line ?? '');
  expect(text.split('\n')[0]).toBe(first);
  expect(text).toContain('1. error-code "742"');
});

test('what nobody documents is not guessed, and names near it are told', async () => {
  const { text, isError } = await lookUp('MachineInfos');
  expect(isError).toBe(false);
  expect(text.split('\n')).toEqual([
    expect.stringMatching(
      /^Nothing is documented under this name in \d+ errors, \d+ endpoints and \d+ fields of \d+ documents: do not guess what it means\.$/,
    ),
    expect.stringMatching(/^Documented names near it: "MachineInfo"/),
    'To search the texts: search_docs {"query":"MachineInfos"}',
  ]);
});
