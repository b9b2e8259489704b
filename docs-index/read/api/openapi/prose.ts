import { htmlMarkdown } from '../../markup/htmlPage';

/** Descriptions are Markdown, but some tools write HTML: `<p>Creates a <b>net</b>.</p>`. */
export function proseMarkdown(text: string): string {
  return /<\/(?:p|div|ul|ol|li|table|h[1-6]|pre)>|<br ?\/?>/i.test(text) && !/^```/m.test(text)
    ? htmlMarkdown(text)
    : text;
}
