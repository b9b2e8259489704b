/** What is done at a cursor takes time in proportion to a hostile document around it. */
import { expect, test } from 'vitest';
import { symbolsInText } from '../../../server/features/symbolsInText';
import { symbolAt } from '../../../server/recognise/symbolAt';
import { loadNimbus } from '../../nimbus';
import { hardAttacks, tooSlow } from '../../slowTexts';

const docs = await loadNimbus();
const attacks = hardAttacks(['server/recognise', 'server/features', 'docs-index/text']);

test.for(['javascript', 'yaml', 'shellscript', 'markdown'])('a hover in %s', async languageId => {
  const slow = await tooSlow(attacks, texts => {
    const before = `nimbus ${texts.join('\n')} nimbus.status === `;
    symbolAt(
      {
        text: `${before}742 ${texts.join('\n')}`,
        offset: before.length + 1,
        languageId,
        uri: 'file:///a',
        explicit: true,
      },
      docs,
    );
  });
  expect(slow).toEqual([]);
});

test('codes and messages in lines of output', async () => {
  const slow = await tooSlow(attacks, texts => {
    for (const text of texts) symbolsInText(`nimbus 742 ${text}`, docs);
  });
  expect(slow).toEqual([]);
});
