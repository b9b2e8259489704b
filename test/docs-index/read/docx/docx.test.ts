import { expect, test } from 'vitest';
import { makeZip } from '../archive/makeZip';
import { readFolder } from '../folder';
import { docx, text } from './makeDocx';

test('headings, paragraphs and tables', async () => {
  const heading = '<w:pPr><w:pStyle w:val="H1"/></w:pPr>';
  const row = (...cells: string[]) =>
    `<w:tr>${cells.map(cell => `<w:tc>${text(cell)}</w:tc>`).join('')}</w:tr>`;
  const body =
    text('Winter service', heading) +
    text('Salt &lt;early&gt;') +
    `<w:tbl>${row('Error code', 'Meaning')}${row('E-77', 'No salt')}</w:tbl>`;
  const reading = await readFolder({ 'manual.docx': docx(body) }, 'manual.docx');
  expect(reading.problems).toEqual([]);
  expect(reading.articles.map(article => [article.title, article.body])).toEqual([
    [
      'Winter service',
      'Salt <early>\n\n| Error code | Meaning |\n| --- | --- |\n| E-77 | No salt |',
    ],
  ]);
});

test('a paragraph in the style of a title is the title', async () => {
  const style = (name: string) => `<w:pPr><w:pStyle w:val="${name}"/></w:pPr>`;
  const body = text('Salt and sand', style('Title')) + text('Salt', style('H1')) + text('Early.');
  const { articles } = await readFolder({ 'manual.docx': docx(body) }, 'manual.docx');
  expect(articles.map(article => [article.title, article.body])).toEqual([
    ['Salt and sand', '# Salt\n\nEarly.'],
  ]);
});

test('what is no document is one problem', async () => {
  const reading = await readFolder({ 'a.docx': makeZip({ 'b.xml': '<x/>' }) }, 'a.docx');
  expect(reading.articles).toEqual([]);
  expect(reading.problems).toHaveLength(1);
});
