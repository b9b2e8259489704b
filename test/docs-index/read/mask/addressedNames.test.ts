/** Names in greetings, below the last words of letters, behind titles, in several languages. */
import { expect, test } from 'vitest';
import { redact } from '../../../../docs-index/read/mask/redact';

test.each([
  ['Dear Mr. Farnsworth,\nthanks', 'Dear Mr. [masked: name],\nthanks'],
  ['<p>Hallo Ottilie Farnsworth,</p>', '<p>Hallo [masked: name],</p>'],
  ['Sehr geehrte Frau Dr. Brandl,\nIhre', 'Sehr geehrte Frau Dr. [masked: name],\nIhre'],
  ['Bonjour Solène,\n', 'Bonjour [masked: name],\n'],
  ['the card of Ms. Farnsworth was', 'the card of Ms. [masked: name] was'],
  ['Viele Grüße\nGunnar Oldenkamp\n', 'Viele Grüße\n[masked: name]\n'],
  ['Atentamente,\nXimena Barrientos', 'Atentamente,\n[masked: name]'],
  ['Cordialement<br>Solène Kervadec<br>Nimbo', 'Cordialement<br>[masked: name]<br>Nimbo'],
  ['您好，宋知予：', '您好，[masked: name]：'],
  ['亲爱的方以智：', '亲爱的[masked: name]：'],
  ['祝好！\n陆九渊', '祝好！\n[masked: name]'],
  ['高橋健太 様\nお電話', '[masked: name] 様\nお電話'],
  ['聯絡人：歐陽佩珊', '聯絡人：[masked: name]'],
])('%j', (text, masked) => {
  expect(redact(text).text).toBe(masked);
});

test.each([
  'Dear Hiring Manager,\nDear Sir,\nHallo Welt,\nBonjour Monde,\n{"content": "Hi John, it"}',
  'Thanks,\nThe Nimbo Team\n',
  'Best regards,\nSupport\n',
  '尊敬的用户：\n亲爱的开发者，\n您好，请问：',
  '動作仕様 様式',
])('nobody is named in %j', text => {
  expect(redact(text).text).toBe(text);
});
