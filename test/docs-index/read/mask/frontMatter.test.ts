/** Front matter is read first and masked then: a secret in it costs the page nothing else. */
import { expect, test } from 'vitest';
import { read } from '../../../read';

test.each([
  [
    'an address',
    'host: https://47.97.43.162:8080\nendpoint: GET /albums',
    { operation: { endpoint: 'GET /albums', host: 'https://[masked: ip-address] :8080' } },
  ],
  [
    'a title that begins with an address',
    'title: 47.97.43.162 连不上\ncodes: ["PH-1"]',
    { title: '[masked: ip-address] 连不上', errors: { codes: ['PH-1'], messages: [] } },
  ],
  ['a title that is an e-mail', 'title: li.lei@photosvc.cn', { title: '[masked: email]' }],
  [
    'a message and an address with a token',
    'title: A\nmessages: ["user 13812345678 not found"]\nurl: https://a.cn/?token=7f3ac92e5b1d48e6a0f2c7d9b4e8135a',
    { title: 'A', errors: { codes: [], messages: ['user [masked: phone] not found'] } },
  ],
  ['a number for an id', 'title: A\nid: 13812345678', { title: 'A', id: '[masked: phone]' }],
])('%s', async (_, front, expected) => {
  const { articles, problems } = await read(`---\n${front}\n---\n## Meaning\n\nText.\n`);
  expect(problems).toEqual([]);
  expect(articles[0]).toMatchObject(expected);
});
