/** Data of people as tickets tell it, and what looks like it and must stay. */
import { expect, test } from 'vitest';
import { redact } from '../../../../docs-index/read/mask/redact';

test.each([
  ['提交人：欧阳静怡', '提交人：[masked: name]'],
  ['收款人章小惠，退款失败', '收款人[masked: name]，退款失败'],
  ['租客司徒嘉仪无法登录', '租客[masked: name]无法登录'],
  ['工程师陆建华（工号 20086）', '工程师[masked: name]（工号 20086）'],
  ['我是 尹立群，来问一下', '我是 [masked: name]，来问一下'],
  ['请找宋晓梅女士', '请找[masked: name]女士'],
  ['发件人：康丽娜 <kln@nimbus-mail.cn>', '发件人：[masked: name] <[masked: email]>'],
  ['车牌 浙A·8K2M6 进不来', '车牌 [masked: id-number] 进不来'],
  ['Customer: Priya Raghunathan\nPlan: Pro', "Customer: '[masked: name]'\nPlan: Pro"],
  ["I'm Tomasz Wilk, and it fails", "I'm [masked: name], and it fails"],
  ['> Cheers,\n> Jonathan Hartley', '> Cheers,\n> [masked: name]'],
  ['Name: Mei Kite\nPhone: none', "Name: '[masked: name]'\nPhone: none"],
  [
    'Shipping to:\nAoife Brennan\n14 Castlewood Avenue, Dublin 6',
    'Shipping to:\n[masked: name]\n[masked: postal-address]',
  ],
  ['OTP 739201 not accepted', 'OTP [masked: password] not accepted'],
  ['order ORD-63056481 is late', 'order [masked: order-number] is late'],
  ['discord marrow_byte#4821', 'discord [masked: chat-account]'],
])('%j', (text, masked) => {
  expect(redact(text).text).toBe(masked);
});

test.each([
  '用户安全，用户余额：0，客户管理，用户许可、用户金额，联系方式，用户常见问题',
  '收货人信息，申请人类型，负责人列表，我是平台，本人同意',
  '新GB2312 与 云EC20485，京东API2031',
  'Customer: Customer Object, Contact: Sales Team, Owner: Resource Owner, Client: Web Client',
  'Customer: Northbrook Hotel\nName: Acme Holdings PLC\nEmail: none',
  'From: Jane Doe\nI am Getting Errors, Mr Doe',
  'OTP 123456, 6 digit OTP, otp 30 seconds, verification code 6 digits',
  'orderId 12345, order ABC-1',
])('nobody is named in %j', text => {
  expect(redact(text)).toEqual({ text, redactions: {} });
});
