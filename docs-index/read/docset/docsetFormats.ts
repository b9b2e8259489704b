/** Documentation as readers of it keep it: DevDocs, and the docsets of Dash and Zeal. */
import type { DocumentReader } from '../reader';

/** `db.json`: pages as HTML by their paths; the names on them stand in `index.json` beside it. */
export const devdocsReader: DocumentReader = {
  format: 'devdocs',
  hasLongLines: true,
  recognises: ({ name, text }) =>
    /(?:^|\/)db\.json$/.test(name) &&
    /^\s*\{\s*"[^"\n]{1,300}"\s*:\s*"\s*\\?(?:<|\\u003[cC])/.test(text),
  read: async file => (await import('../heavy/docset')).readDevdocs(file),
};

/** The index beside it, and what else DevDocs keeps there. */
export const devdocsIndexReader: DocumentReader = {
  format: 'devdocs',
  recognises: ({ name, text }) =>
    /(?:^|\/)(?:index|meta)\.json$/.test(name) &&
    /^\s*\{\s*"(?:entries"\s*:\s*\[\s*\{\s*"name"|name"\s*:[^}]{1,300}"(?:mtime|db_size)")/.test(
      text,
    ),
  read: () => passedOver,
};

/** The index of a docset, an SQLite database: it names the pages, and what is on them. */
export const docsetReader: DocumentReader = {
  format: 'docset',
  recognises: ({ name, bytes }) =>
    /\.docset\/Contents\/Resources\/docSet\.dsidx$/i.test(name) && bytes[0] === 0x53,
  read: async file => (await import('../heavy/docset')).readDocset(file),
};

/** Pages of a docset are read with its index. */
export const docsetPageReader: DocumentReader = {
  format: 'docset',
  recognises: ({ name }) =>
    /\.docset\/Contents\/(?:Resources\/(?:Documents\/|.*\.(?:tgz|json|xml|nodes)$)|Info\.plist)/i.test(
      name,
    ),
  read: () => passedOver,
};

const passedOver = { articles: [], problems: [], format: 'passed-over' } as const;
