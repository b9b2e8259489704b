/** Pages of nothing but open elements are read in time that grows with their length. */
import { expect, test } from 'vitest';
import { growth, mostGrowth } from '../../growth';
import { read } from '../../read';

const patience = 120_000;

const files: Readonly<Record<string, (count: number) => string>> = {
  html: count =>
    `<!DOCTYPE html><title>Lamp</title><h1>Lamp</h1><p>It is out.</p>${'<div>'.repeat(count)}`,
  xml: count =>
    `<?xml version="1.0"?><rss><channel><item><title>[A-1] Lamp</title><key>A-1</key><summary>Lamp</summary>${'<b>'.repeat(count)}`,
};

test.for(Object.entries(files))('%s', { timeout: patience }, async ([ending, file]) => {
  const found = await growth(size => read(file(size), { name: `a.${ending}` }), { size: 200_000 });
  expect(found).toBeLessThanOrEqual(mostGrowth);
});

test('what stands far below is read too, and what follows it', async () => {
  const deep = `<h1>Lamp</h1>${'<div>'.repeat(2000)}the quillon${'</div>'.repeat(2000)}<p>the end</p>`;
  const { articles } = await read(`<!DOCTYPE html><title>Lamp</title>${deep}`, { name: 'a.html' });
  expect(articles[0]?.body).toMatch(/the quillon[^]*the end/);
});
