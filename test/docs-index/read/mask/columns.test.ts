/** Secrets in tables and forms: below the column, or beside the field, that is named for them. */
import { expect, test } from 'vitest';
import { redact } from '../../../../docs-index/read/mask/redact';

test.each([
  [
    '| 车牌号 | 车主 |\n|---|---|\n| 粤B7K29D | 翁海洋 |',
    '| 车牌号 | 车主 |\n|---|---|\n| [masked: id-number] | [masked: name] |',
  ],
  [
    '| QQ | 微信号 |\n|:--|--|\n| 358221904 | lamp_1987 |',
    '| QQ | 微信号 |\n|:--|--|\n| [masked: chat-account] | [masked: chat-account] |',
  ],
  [
    '| Name | Phone |\n|---|---|\n| Sofia Marchetti | none |\n\n| Name | Type |\n|---|---|\n| Carla Benedetti | a |',
    '| Name | Phone |\n|---|---|\n| [masked: name] | none |\n\n| Name | Type |\n|---|---|\n| Carla Benedetti | a |',
  ],
  [
    '+------+-----------+\n| user | password  |\n+------+-----------+\n| repl | Oak7!moor |\n+------+-----------+',
    '+------+-----------+\n| user | password  |\n+------+-----------+\n| repl | [masked: password] |\n+------+-----------+',
  ],
  [
    'host,user,password\na,b,Oak_77moor\n\nc,d,Oak_78moor',
    'host,user,password\na,b,[masked: password]\n\nc,d,Oak_78moor',
  ],
  ['账号\t密码\nops\tOak#5521x', '账号\t密码\nops\t[masked: password]'],
  [
    '<table><tr><th>用户</th><th>密码</th></tr><tr><td>root</td><td>Oak#77db</td></tr></table>',
    '<table><tr><th>用户</th><th>密码</th></tr><tr><td>root</td><td>[masked: password]</td></tr></table>',
  ],
  [
    'user,password,role\nann,"pa,ss""way9",admin\nbo,Plain77x,user',
    'user,password,role\nann,"[masked: password]",admin\nbo,[masked: password],user',
  ],
  [
    "INSERT INTO buyers (id, full_name, phone, pwd) VALUES\n (7, 'Orla Tennant', '+47 939 15 621', 'Oak''s7moor'), (8, null, now(), 'Fern#72dune');",
    "INSERT INTO buyers (id, full_name, phone, pwd) VALUES\n (7, '[masked: name]', '[masked: phone]', '[masked: password]'), (8, null, now(), '[masked: password]');",
  ],
  ['| 联系人 | 龚晓峰 |\n| 备注 | 无 |', '| 联系人 | [masked: name] |\n| 备注 | 无 |'],
  ['Requester name ..... Ingrid Solheim', 'Requester name ..... [masked: name]'],
  ['web01  47.97.43.162  root  Oak01#db!', 'web01  [masked: ip-address]  root  [masked: password]'],
])('%j', (text, masked) => {
  expect(redact(text).text).toBe(masked);
});

test.each([
  '| 参数 | 说明 |\n|---|---|\n| 密码 | 登录用，见 sha256 |\n| 联系人 | 字符串 |',
  '| Recipient | Address |\n|---|---|\n| string | The postal address |',
  '| 订单号 | 状态 |\n|---|---|\n| 必填 | 字符串 |',
  'name,password,port\nstring,string,8080',
  '<tr><th>Name</th><th>Phone</th></tr><tr><td>name</td><td>string</td></tr>',
])('what a table of parameters says stays: %j', text => {
  expect(redact(text)).toEqual({ text, redactions: {} });
});
