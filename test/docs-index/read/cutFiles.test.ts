/** Files cut at every byte: what is lost is said, with the file and the line. */
import { describe, expect, test } from 'vitest';
import { read } from '../../read';

const rows = [
  { title: 'One', text: '第一篇', number: 1 },
  { title: 'Two', text: 'say "hi", twice', number: 2 },
  { title: 'Three', text: 'line\nline', number: 3 },
];
const cells = rows.map(row =>
  Object.values(row).map(value => `"${String(value).replaceAll('"', '""')}"`),
);
const head = 'title,text,number';

const tickets = rows.map(
  ({ title, text }) =>
    `## ${title}\n\n**问题分类**：CDN｜证书\n\n### 问题描述\n\n${text}\n\n### 客服解答\n\n**客服**：${text}\n\n---\n\n`,
);
const dumpHead =
  'question\nstringlengths 1\n| tag\nstringclasses 1\n| response\nstringlengths 1\n|\n';
const dump = rows.map(
  ({ title, text, number }) => `${title} | t | # ${title}\n${text}\n| ${number} |\n`,
);

/** By name: the whole file, and whether a part of it could as well be a whole file. */
const formats: readonly (readonly [string, string, (part: string) => boolean])[] = [
  // The end of a row, or of an unquoted cell, may be that of the file.
  ['csv', [head, ...cells].join('\n') + '\n', part => /"$|,$/.test(part)],
  ['tsv', [head, ...cells].join('\n').replaceAll(',', '\t'), part => /"$|\t$/.test(part)],
  ['jsonl', rows.map(row => JSON.stringify(row)).join('\n') + '\n', part => part.endsWith('}')],
  ['json', JSON.stringify(rows, null, 1), () => false],
  ['json in an object', JSON.stringify({ rows }), () => false],
  // Before it is said how many records follow.
  [
    'tickets',
    `# 工单\n\n本文档包含 3 个问答记录\n\n---\n\n${tickets.join('')}`,
    part => !part.includes('个问答记录') || (part.includes('Three') && /\n---$/.test(part)),
  ],
  ['dump', `${dumpHead}---|---|---|\n${dump.join('')}`, part => /\n\| \d \|$/.test(part)],
];

describe('a file cut anywhere', () => {
  test.each(formats)('%s', async (_, text, couldBeWhole) => {
    const bytes = new TextEncoder().encode(text);
    const whole = await read(bytes);
    expect(whole.articles.map(({ title }) => title)).toEqual(['One', 'Two', 'Three']);
    expect(whole.problems).toEqual([]);
    const silent: string[] = [];
    for (let length = 0; length < bytes.length; length++) {
      const { format, articles, problems } = await read(bytes.subarray(0, length));
      const part = new TextDecoder().decode(bytes.subarray(0, length)).trimEnd();
      // Too little to know its format by is plain text, all of it shown.
      const shown = articles.map(({ title, body }) => body || title).join('\n');
      const isSame =
        format === 'text'
          ? letters(shown) === letters(part)
          : JSON.stringify(articles) === JSON.stringify(whole.articles);
      if (problems.length === 0 && !isSame && !couldBeWhole(part)) silent.push(part);
      expect(problems.every(({ path, line }) => path === 'docs/file.txt' && line > 0)).toBe(true);
    }
    expect(silent).toEqual([]);
  });
});

/** A text without blanks and the escapes of Markdown. */
function letters(text: string): string {
  return text.replace(/\\(?=\W)|\s+/g, '');
}
