/** A hundred attempts to act, in every form in which text of documents becomes Markdown. */
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import {
  escapeText,
  safeCode,
  safeInline,
  safeMarkdown,
} from '../../../docs-index/text/safeMarkdown';
import { harmlessMarkdown } from '../../../server/features/articles/harmlessMarkdown';
import { hostileAttempts } from '../../hostileDocs';

/** As permissive as any reader: HTML passes, every scheme is a link, bare addresses too. */
const reader = new MarkdownIt({ html: true, linkify: true });
reader.validateLink = () => true;

const forms = [
  { name: 'article', make: harmlessMarkdown, web: true },
  { name: 'hover text', make: safeMarkdown, web: false },
  { name: 'hover line', make: safeInline, web: false },
  {
    name: 'title',
    make: (text: string) => `# ${escapeText(text.replace(/\s+/g, ' '))}`,
    web: false,
  },
  { name: 'code span', make: safeCode, web: false },
  { name: 'list item', make: (text: string) => `- ${safeInline(text)}`, web: false },
  { name: 'heading', make: (text: string) => `### ${safeInline(text)}`, web: false },
];

test('there are more than a hundred attempts', () => {
  expect(hostileAttempts().length).toBeGreaterThan(130);
});

test.each(forms)('nothing acts in the $name', ({ make, web }) => {
  const acting = hostileAttempts().flatMap(attempt => {
    const parts = actingParts(make(attempt), web);
    return parts.length > 0 ? [{ attempt, parts }] : [];
  });
  expect(acting).toEqual([]);
});

/** HTML, pictures, marks that run, and links, but for those to the web where they are allowed. */
function actingParts(markdown: string, web: boolean): string[] {
  const tokens = reader.parse(markdown, {}).flatMap(token => [token, ...(token.children ?? [])]);
  return tokens.flatMap(({ type, content, attrs, info }) => {
    if (/^html_/.test(type) || type === 'image') return [`${type} ${content}`];
    if (type === 'fence' && /mermaid|math|katex|latex/i.test(info)) return [info];
    const target = attrs?.find(([name]) => name === 'href')?.[1];
    const allowed = /^(?:https?:\/\/|mailto:|#|support-docs:\/)/i;
    return target === undefined || (web && allowed.test(target)) ? [] : [target];
  });
}
