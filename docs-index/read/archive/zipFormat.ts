import type { DocumentReader } from '../reader';

/** ZIP archives, such as the exports of Notion, Yuque, Feishu and Confluence. */
export const zipReader: DocumentReader = {
  format: 'zip',
  recognises: ({ ending, bytes }) =>
    ending === 'zip' && bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) <= 7,
  read: async file => (await import('../heavy/archive')).readZip(file),
};
