import type { DocumentReader } from '../reader';

/**
 * Pages of reStructuredText. `.inc` and `.txt` count where they look like it: some projects call
 * their parts, others all their pages so.
 */
export const rstReader: DocumentReader = {
  format: 'rst',
  recognises: ({ ending, text }) => {
    if (text.trim() === '') return false;
    if (/^(?:rst|rest)$/.test(ending)) return true;
    if (!/^(?:inc|txt)$/.test(ending)) return false;
    if (overlined.test(text)) return fields.test(text);
    return underlined.test(text) && directive.test(text);
  },
  read: async file => (await import('../heavy/rst')).readRst(file),
};

/** A title between two lines, and what tells it from a banner: fields, literals, references. */
const overlined = /^\s*={4,}[ \t]*\n[ \t]*\S[^\n]{0,200}\n={4,}[ \t]*\n/;
const fields = /^:[\w -]{1,60}:\s|``\S|^\.\. |`_/m;
const underlined = /^\S[^\n]*\n([=~^"'*+#-])\1{3,}[ \t]*$/m;
const directive = /^\s*\.\. (?:[\w-]+(?::[\w-]+)?::|_[^:\n]+:)/m;
