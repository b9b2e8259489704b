import { htmlMarkdown } from '../../markup/htmlPage';

/**
 * Descriptions are Markdown, but some tools write HTML: `<p>Creates a <b>net</b>.</p>`. Markdown with
 * a few tags in its lines keeps its own marks.
 */
export function proseMarkdown(text: string): string {
  if (/^```/m.test(text)) return text;
  if (/<\/(?:p|div|ul|ol|li|table|h[1-6]|pre)>|<br ?\/?>/i.test(text)) return htmlMarkdown(text);
  return text
    .replace(/<(b|strong)>([^<]{0,500})<\/\1>/gi, (_, _name, words: string) => bold(words))
    .replace(/<\/?code>/gi, '`');
}

/** Blanks stand outside of the marks. */
function bold(words: string): string {
  const bare = words.trim();
  return bare === '' ? words : words.replace(bare, () => `**${bare}**`);
}
