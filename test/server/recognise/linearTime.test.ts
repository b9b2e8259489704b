/** What is done at a cursor takes time in proportion to a hostile document around it. */
import { expect, test } from 'vitest';
import { symbolsInText } from '../../../server/features/symbolsInText';
import { symbolAt } from '../../../server/recognise/symbolAt';
import { languages } from '../../../server/recognise/text/languages';
import { lex } from '../../../server/recognise/text/lexer';
import { seededRandom } from '../../docs-index/read/mask/plantedSecrets';
import { growth, mostGrowth } from '../../growth';
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

/** What strings, comments, holes and brackets of some language begin or end with. */
const marks = [
  ...['"', "'", '`', '"""', "'''", '#"', '"#', '${', '#{', '\\(', '$(', '}', ')', '{', '\\', '/'],
  ...['<<EOF\n', 'EOF\n', '//', '/*', '*/', '#', '--', '<!--', '@"', '[', '\n', ' ', 'a', '7'],
];

test('tokens of a file made of the marks of languages', async () => {
  const random = seededRandom(25);
  const mark = () => marks[Math.floor(random() * marks.length)] ?? '';
  const known = Object.entries(languages);
  for (let count = 0; count < 120; count++) {
    const unit = mark() + mark() + (random() < 0.5 ? mark() : '');
    const [languageId, language] = known[count % known.length] ?? [];
    if (language === undefined) throw new Error('no language');
    const work = (size: number) => {
      const text = unit.repeat(Math.ceil(size / unit.length));
      return lex(text, 0, text.length, language);
    };
    const times = await growth(work, { size: 400_000 });
    expect(times, `${JSON.stringify(unit)} in ${languageId}`).toBeLessThanOrEqual(mostGrowth);
  }
});
