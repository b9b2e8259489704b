/** As many pages come out as go in, with every word that a reader of the site sees. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read } from '../../../read';

/** How tools write a paragraph that holds a word. */
const forms: readonly ((word: string) => string)[] = [
  word => word,
  word => `## ${word}`,
  word => `- ${word}\n- more`,
  word => `> ${word}`,
  word => `| A | B |\n| --- | --- |\n| x | ${word} |`,
  word => `\`\`\`sh\n# ${word}\n\`\`\``,
  word => `:::note ${word}\n\nText.\n\n:::`,
  word => `::: tip\n${word}\n:::`,
  word => `!!! warning "Heed"\n\n    ${word}`,
  word => `=== "Tab"\n\n    ${word}`,
  word => `{% hint style="info" %}\n${word}\n{% endhint %}`,
  word => `{{< callout >}}\n${word}\n{{< /callout >}}`,
  word => `<Tabs>\n<TabItem value="a" label="${word}">\n\nText.\n\n</TabItem>\n</Tabs>`,
  word => `<Card title="Card">\n  ${word}\n</Card>`,
  word => `<details><summary>More</summary>${word}</details>`,
  word => `<table><tr><td>x</td><td>${word}</td></tr></table>`,
  word => `> [!NOTE]\n> ${word}`,
  word => `# [Tab](#tab/x)\n\n${word}\n\n---`,
  word => `---\n\n${word}\n\n---`,
  word => `Text <${word}> text`,
  word => `[${word}](page.md){: .button }`,
  word => `The timestamp is an int64: ${word}`,
];
const openings = ['', '---\ntitle: Page\n---\n\n', '+++\ntitle = "Page"\n+++\n\n', '# Page\n\n'];
const endings = ['md', 'mdx', 'markdown'];

test('N pages in, N pages out, and no word lost', async () => {
  const block = fc.nat({ max: forms.length - 1 });
  const page = fc.record({
    blocks: fc.array(block, { minLength: 1, maxLength: 8 }),
    opening: fc.constantFrom(...openings),
    ending: fc.constantFrom(...endings),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 4 }), async pages => {
      let found = 0;
      for (const [at, { blocks, opening, ending }] of pages.entries()) {
        const words = blocks.map((_, index) => `zebra${at}x${index}y`);
        const text = blocks.map((form, index) => forms[form]?.(words[index] ?? '') ?? '');
        const name = `p${at}.${ending}`;
        const { format, articles } = await read(opening + text.join('\n\n') + '\n', { name });
        expect(format).toBe('markdown');
        found += articles.length;
        const shown = articles.map(({ title, body }) => `${title}\n${body}`).join('\n');
        expect(words.filter(word => !shown.includes(word))).toEqual([]);
      }
      expect(found).toBe(pages.length);
    }),
    { numRuns: 150 },
  );
});
