import type { DocumentReader } from '../reader';

/** Word documents since 2007: an archive by that ending. */
export const docxReader: DocumentReader = {
  format: 'docx',
  recognises: ({ ending, bytes }) =>
    /^(?:docx|docm|dotx)$/.test(ending) && bytes[0] === 0x50 && bytes[1] === 0x4b,
  read: async file => (await import('../heavy/docx')).readDocx(file),
};
