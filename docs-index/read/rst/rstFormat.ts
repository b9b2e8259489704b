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
    return /^(?:inc|txt)$/.test(ending) && underlined.test(text) && directive.test(text);
  },
  read: async file => (await import('../heavy/rst')).readRst(file),
};

const underlined = /^\S[^\n]*\n([=~^"'*+#-])\1{3,}[ \t]*$/m;
const directive = /^\s*\.\. (?:[\w-]+(?::[\w-]+)?::|_[^:\n]+:)/m;
