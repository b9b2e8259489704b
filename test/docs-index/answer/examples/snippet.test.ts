/** Tab stops are in the order in which people fill them in. */
import { expect, test } from 'vitest';
import { makeExamples } from '../../../../docs-index/answer/examples/examples';
import { docsOf } from '../../../docsOf';

/** The snippet of a request file for `PUT /v1/lamps/{lamp}` of a host, if one is known. */
async function snippet(host: string): Promise<string | undefined> {
  const index = await docsOf({
    'page.md': `---\nendpoint: PUT /v1/lamps/{lamp}\n${host}---\n# Light\n\n## Parameters\n\n| Name | Type | In | Required | Description |\n| --- | --- | --- | --- | --- |\n| lamp | string | path | yes | Which |\n| color | string | body | yes | One of: \`red\` \`blue\` |\n`,
  });
  return makeExamples(index.symbols, { languageId: 'http', form: 'minimal' })[0]?.snippet;
}

const rest = (lamp: number, color: number): string =>
  `/v1/lamps/\${${lamp}:lamp}\nContent-Type: application/json\n\n{\n  "color": "\${${color}|red,blue|}"\n\\}\n$0`;

test('a host that is known comes last', async () => {
  expect(await snippet('host: https://lamps.test\n')).toBe(
    `PUT \${3:https://lamps.test}${rest(1, 2)}`,
  );
});

test('a host that is not known comes where it stands', async () => {
  expect(await snippet('')).toBe(`PUT \${1:https://api.example.com}${rest(2, 3)}`);
});
