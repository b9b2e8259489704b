/** Passwords and keys that sentences and files of single programs tell, and what looks alike. */
import { expect, test } from 'vitest';
import { redact } from '../../../../docs-index/read/mask/redact';

test.each([
  [
    'I reset the password for ops to Fern-Dune-88 today',
    'I reset the password for ops to [masked: password] today',
  ],
  [
    'Please log in with ops / Fern#77x and look',
    'Please log in with ops / [masked: password] and look',
  ],
  ['log in as qa_lead with Fern%Dune31, open', 'log in as qa_lead with [masked: password], open'],
  ['MAIL_PASSWORD=qwkz vbnm plok ijuh', 'MAIL_PASSWORD=[masked: password]'],
  ['su clave es Fern.Luz.8 y', 'su clave es [masked: password] y'],
  [
    'machine a.nimbo.dev login ops password Fern$Dune',
    'machine a.nimbo.dev login ops password [masked: password]',
  ],
  ['j.auth("Fern?Dune02")', 'j.auth("[masked: password]")'],
  ["SECRET_KEY = 'k3&x!q_w#v8$m2^z+o9@p1t7y5*r4'", "SECRET_KEY = '[masked: access-key]'"],
  ['"cvc": "731"', '"cvc": "[masked: bank-account]"'],
  [
    'the key got rotated, the new one is 9f3a1c77e2b04d5688aa31c0de4f5b62',
    'the key got rotated, the new one is [masked: access-key]',
  ],
  ['licence key is 5J1M2-W85LV-2FSD7-GXA43-OE03B, two', 'licence key is [masked: access-key], two'],
  ['驾驶证号：324016656599', '驾驶证号：[masked: id-number]'],
  [
    '【微信号】fern_dune88 【QQ】179438175',
    '【微信号】[masked: chat-account] 【QQ】[masked: chat-account]',
  ],
  [
    'X-Amz-Credential=MINIOKEY7Q2X9Z4K1B6D/20260411/us-east-1/s3',
    'X-Amz-Credential=[masked: access-key]/20260411/us-east-1/s3',
  ],
])('%j', (text, masked) => {
  expect(redact(text).text).toBe(masked);
});

test.each([
  ['a version of a package', '"minipass": "^3.0.0", "getpass": "0.1.1"'],
  ['an attribute that is bound', '<input :password="showPassword" />'],
  ['what is passed to something', 'What to pass to LaunchDesk, pass to `@nimbo/elements-react`'],
  ['an item of a list', '**Pass**:\n- `open`: reachable\n- Password:\n- `Salt1x`: of it'],
  ['a variable of a shell', `--data '{"password": "'$password'"}'`],
  ['a list of ciphers', "ciphers 'ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384'"],
  [
    'a version of an action',
    'uses: nimbo/create-app-token@bcd2ba49218906704ab6c1aa796996da409d3eb1',
  ],
  ['an address behind a header', 'Authorization: `https://id.nimbo.dev/oauth2.0/authorize`'],
  ['a setting without a value', 'NB_TOKEN=\nNB_ADDR=tcp://0.0.0.0:5100'],
  ['how long something lasts', 'refresh_token="999h0m0s"'],
  ['versions of four parts', 'SDK 为 15.8.32.5 版，1.35.0.1+，`12.9.4.102`之前'],
  ['strokes of a drawing', 'd="M4-.82-1.13.63-.01 1.23.82.72 1.21 1.87.87"'],
  ['bytes', '00 00 00 10 00 10 00 01 00 00 00 06 00 00 00 0f'],
  ['a name that begins with a chat', 'wechaty-puppet-2 and [wechatpay-v3-java]'],
])('%s stays', (_, text) => {
  expect(redact(text)).toEqual({ text, redactions: {} });
});
