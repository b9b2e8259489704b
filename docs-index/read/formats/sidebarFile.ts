import type { DocumentReader } from '../reader';

/**
 * Files of a docs tool that only list or hold parts of pages: sidebars, and partials, which are read
 * where a page includes them.
 */
export const sidebarReader: DocumentReader = {
  format: 'passed-over',
  recognises: ({ name, text }) => {
    const file = name.split('/').at(-1) ?? name;
    if (/^_(sidebar|navbar|coverpage|footer|header)\.(md|markdown)$/i.test(file)) return true;
    if (/^_[^_].*\.mdx$/i.test(file) && !/^_index\./i.test(file)) return true;
    if (/(^|\/)(_includes|_partials|_snippets|_layouts)\//.test(name)) return true;
    // A built site of Sphinx holds the source of each page beside it, and lists of names.
    if (/(^|\/)_sources\/.*\.txt$/.test(name)) return true;
    if (/^(genindex[\w-]*|search|[\w-]+-modindex)\.html$/.test(file) && isSphinx.test(text))
      return true;
    return /^(SUMMARY|toc)\.md$/i.test(file) && isList(text);
  },
  read: () => ({ articles: [], problems: [] }),
};

const isSphinx = /documentation_options|sphinx/i;

/** Nothing but headings and links in a list. */
function isList(text: string): boolean {
  return text.split('\n').every(line => /^\s*($|#|[*+-]\s|-{3,}$|<!--)/.test(line));
}
