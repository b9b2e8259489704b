import type { DocumentReader } from '../reader';

/** Pages of AsciiDoc. What Antora calls a partial stands in the pages that include it. */
export const asciidocReader: DocumentReader = {
  format: 'asciidoc',
  recognises: ({ ending, text }) => /^(?:adoc|asciidoc|asc)$/.test(ending) && text.trim() !== '',
  read: file => {
    if (/(?:^|\/)modules\/[^/]+\/partials\//.test(file.name)) return passedOver;
    if (file.name.endsWith('.asc') && /^-----BEGIN PGP/.test(file.text)) return passedOver;
    return import('../heavy/asciidoc').then(({ readAsciidoc }) => readAsciidoc(file));
  },
};

const passedOver = { articles: [], problems: [], format: 'passed-over' } as const;
