/** Names that their mail addresses, the heads of a chat, a list or the rest of the text tell. */
import { expect, test } from 'vitest';
import { redact } from '../../../../docs-index/read/mask/redact';

test.each([
  [
    "(7, 'Ottilie Farnsworth', 'ofarnsworth@kestrel-farm.uk', 'York')",
    "(7, '[masked: name]', '[masked: email]', 'York')",
  ],
  [
    'Ottilie Farnsworth\nHead of Sales\no.farnsworth@kestrel-farm.uk',
    '[masked: name]\nHead of Sales\n[masked: email]',
  ],
  [
    '- name: Marius Krøyer\n  email: kroyer@nimbo.dk',
    "- name: '[masked: name]'\n  email: '[masked: email]'",
  ],
  [
    '[09:14] Ottilie Farnsworth: it fails\n[09:15] Bram Colenbrander: since when?',
    '[09:14] [masked: name] : it fails\n[09:15] [masked: name] : since when?',
  ],
  [
    'Ottilie Farnsworth 9:02 AM\nhello\nbram.colen 9:03 AM\nhi',
    '[masked: name] 9:02 AM\nhello\n[masked: name] 9:03 AM\nhi',
  ],
  [
    '[10:01] 老周: 好了\n[10:03] 裴文静: 收到',
    '[10:01] [masked: name] : 好了\n[10:03] [masked: name] : 收到',
  ],
  ['参会人：顾南乔、沈砚、Peter Vance', '参会人：[masked: name]、[masked: name]、[masked: name]'],
  ['Attendees: Orla Tennant, Bram Colen', 'Attendees: [masked: name], [masked: name]'],
  [
    'Contact: Ottilie Farnsworth. Please ask Ottilie, or Mr Farnsworth of Kestrel.',
    'Contact: [masked: name]. Please ask [masked: name], or Mr [masked: name] of Kestrel.',
  ],
  ['Bram Colenbrander replied: wait', '[masked: name] replied: wait'],
  ['Escalated to Bram Colenbrander.', 'Escalated to [masked: name].'],
  ['Orla Tennant\nTel. +44 20 7946 1234', '[masked: name]\nTel. [masked: phone]'],
  ['<b class="author">Orla Tennant</b>', '<b class="author">[masked: name]</b>'],
  ['dn: uid=ot\ncn: Orla Tennant\n', "dn: uid=ot\ncn: '[masked: name]'\n"],
  ['name=Orla+Tennant&tel=%2B4793371644&a=1', 'name=[masked: name]&tel=[masked: phone]&a=1'],
])('%j', (text, masked) => {
  expect(redact(text).text).toBe(masked);
});

test.each([
  'Write to sales@nimbo.dev about Nimbo Sales Cloud',
  'A token is signed by Nimbo Vault. See Nimbo Console, Nimbo Relay, Nimbo Board, Nimbo Cloud.',
  '12:30 Query Planner: done',
  '鸿蒙平台的组件，蒙健康',
  '姓名和邮箱，由于苹果的限制',
  'Will it? It will. The Page is long.',
])('nobody is named in %j', text => {
  expect(redact(text).text.replaceAll('[masked: email]', 'sales@nimbo.dev')).toBe(text);
});
