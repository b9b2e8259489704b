/** Names in Latin letters in sentences and greetings, and what people say of themselves. */
import { expect, test } from 'vitest';
import { redact } from '../../../../docs-index/read/mask/redact';

test.each([
  ['Spoke with Ottilie Farnsworth today', 'Spoke with [masked: name] today'],
  ['This is Ottilie Farnsworth from Kestrel', 'This is [masked: name] from Kestrel'],
  ['Hello Ottilie, it is fixed', 'Hello [masked: name], it is fixed'],
  ['It works.\nThanks,\nOttilie', 'It works.\nThanks,\n[masked: name]'],
  ['the customer Ottilie Farnsworth called', 'the customer [masked: name] called'],
  ['her name is Ottilie Farnsworth, she', 'her name is [masked: name], she'],
  [
    '{"firstName": "Ottilie", "lastName": "Farnsworth", "email": "of@kestrel-farm.uk"}',
    '{"firstName": "[masked: name]", "lastName": "[masked: name]", "email": "[masked: email]"}',
  ],
  ['my phone is (415) 555-0142', 'my phone is [masked: phone]'],
  ['my order #K-7781203 is late', 'my order #[masked: order-number] is late'],
  ['send code 739201 to 13912345678', 'send code [masked: password] to [masked: phone]'],
  ['It was ordered by Ottilie Farnsworth, and', 'It was ordered by [masked: name], and'],
  ['the password you sent (Qx7#mmTr) fails', 'the password you sent ([masked: password]) fails'],
  ['door code 44719#, alarm off', 'door code [masked: password], alarm off'],
  ['NI number QQ 12 34 56 C', 'NI number [masked: id-number]'],
  ['寄到重庆市渝中区中山四路81号附3栋', '寄到[masked: postal-address]'],
])('%j', (text, masked) => {
  expect(redact(text).text).toBe(masked);
});

test.each([
  'Hello World, Hello Kotlin, Dear Customer,\nHi Team,\nHi all,',
  'This is Spring Boot and this is Visual Studio.',
  'Reported by: Automated Monitor, the customer Success Platform, employee Self Service',
  '{"firstName": "NewFirstName", "email": "a@example.com"}',
  '{"firstName": "Ottilie", "email": "ottilie@example.com"}',
  'On Tue, Mar 4, 2026 at 9:14 AM',
  '北京时间，上海地域，广东省深圳市',
])('nobody is named in %j', text => {
  expect(redact(text)).toEqual({ text, redactions: {} });
});
