import { expect, test } from 'vitest';
import { withPageLinks } from '../../../../server/features/articles/pageLinks';
import { growth, mostGrowth } from '../../../growth';

const pages = ['start', 'guide/seal', 'guide/wrap', 'prices/index'];
const shown = (markdown: string, id = 'guide/seal') =>
  withPageLinks(markdown, id, found =>
    pages.includes(found) ? `support-docs:/${found}/x.md` : undefined,
  );

test.each([
  ['a file beside it', '[wrap](wrap.md)', '[wrap](support-docs:/guide/wrap/x.md)'],
  ['one above it, with a place', '[start](../start.md#top)', '[start](support-docs:/start/x.md)'],
  ['one from the root', '[prices](/prices/)', '[prices](support-docs:/prices/index/x.md)'],
  ['a page as a site names it', '[wrap](../wrap)', '[wrap](support-docs:/guide/wrap/x.md)'],
  ['nothing there', 'see [the plan](plan.md)', 'see the plan'],
  ['out of the source', '[x](../../../etc/passwd)', 'x'],
  ['the web, mail and the page itself', '[a](https://a.b) [c](#d)', '[a](https://a.b) [c](#d)'],
  ['a picture beside it', '![the label](img/l.png)', 'the label'],
  ['code', '`[wrap](wrap.md)`', '`[wrap](wrap.md)`'],
  ['a fence', '```\n[wrap](wrap.md)\n```', '```\n[wrap](wrap.md)\n```'],
  ['a break in a cell', '| a<br>* b |', '| a · b |'],
])('%s', (_, markdown, expected) => expect(shown(markdown)).toBe(expected));

test.each(['[', '[](', '![a](', '[a](b'])('a long line of %s costs by its length', async text => {
  const work = (size: number) => shown(text.repeat(size));
  expect(await growth(work, { size: 100_000 })).toBeLessThanOrEqual(mostGrowth);
});
