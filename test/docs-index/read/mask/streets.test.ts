/** Postal addresses of other countries that no label names, and what looks alike. */
import { expect, test } from 'vitest';
import { redact } from '../../../../docs-index/read/mask/redact';

test.each([
  '2140 Alder Street, Apt 5, Portland, OR 97214',
  '88 Harbour View Road, Halifax NS B3J 2K9',
  'Lindenallee 14, 50667 Köln',
  '18 rue de la Verrerie, 75004 Paris',
  'Storgata 21, 0184 Oslo',
  'Flat 2, 61 Canongate Road, Edinburgh EH8 8BX',
])('%j', address => {
  expect(redact(`We are at ${address}`).text).toBe('We are at [masked: postal-address]');
});

test.each([
  ['Address: Atatürk Caddesi No: 112/4, 35220 İzmir', 'Address: [masked: postal-address]'],
  [
    '{"street":"410 Juniper Lane","city":"Boise"}',
    '{"street":"[masked: postal-address]","city":"Boise"}',
  ],
  ['ADR;TYPE=WORK:;;Mariahilfer Straße 77;Wien', 'ADR;TYPE=WORK:;;[masked: postal-address];Wien'],
  ['住所：東京都渋谷区神南1丁目19番11号です', '住所：[masked: postal-address]です'],
])('%j', (text, masked) => {
  expect(redact(text).text).toBe(masked);
});

test.each([
  'Email address:\n2. Receive a code via email',
  '{"street_address": "123 Main Street, Anytown, NY 12345"}',
  'the first way 3, a string 12, 30 items in place 4, 20000 rows',
])('no address is in %j', text => {
  expect(redact(text).text).toBe(text);
});
