import { expect, test } from 'vitest';
import { endpointsOf } from '../endpointsOf';

test('rows of operations, each with the name the table gives it', () => {
  const table =
    '| 接口名称 | HTTP方法 | 端点 |\n| --- | --- | --- |\n| 列表 | GET | `/v1/crates` |\n| 新建 | POST | `/v1/crates` |';
  expect(endpointsOf(table)).toEqual(['GET /v1/crates # 列表', 'POST /v1/crates # 新建']);
  const one =
    '| Method | Request URI |\n| --- | --- |\n| **GET** | <https://api.crate.io/v1/crates/{Id}> |';
  expect(endpointsOf(one)).toEqual(['GET /v1/crates/{Id} @api.crate.io']);
});

test('a row that holds a request line alone', () => {
  expect(endpointsOf('| Method | Text |\n| --- | --- |\n| Lids | x |\n| GET /v1/lids | |')).toEqual(
    ['GET /v1/lids # Lids'],
  );
});

test('a column of request lines beside what each does', () => {
  const table =
    '| 名称 | 资源 |\n| --- | --- |\n| 列表 | GET https://crate.io/v1/lids |\n| [新建](#new) | POST https://crate.io/v1/lids |';
  expect(endpointsOf(table)).toEqual([
    'GET /v1/lids @crate.io # 列表',
    'POST /v1/lids @crate.io # 新建',
  ]);
});

test('no requests in a table of methods and limits', () => {
  const table = '| Method | Limit |\n| --- | --- |\n| GET | 20 per minute |\n| `GET /v1/x` | 3 |';
  expect(endpointsOf(table)).toEqual([]);
});

test('a column of addresses is one, whatever its heading says', () => {
  const table =
    '| Method | HTTP | Types |\n| --- | --- | --- |\n| `POST` | `https://crate.io/api/lids.open` | form |';
  expect(endpointsOf(table)).toEqual(['POST /api/lids.open @crate.io']);
});
