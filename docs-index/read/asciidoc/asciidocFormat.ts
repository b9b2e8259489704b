import type { DocumentReader, WholeFile } from '../reader';
import { antoraAttributes } from './antora';

/** Pages of AsciiDoc. What Antora calls a partial stands in the pages that include it. */
export const asciidocReader: DocumentReader = {
  format: 'asciidoc',
  recognises: ({ ending, text }) => /^(?:adoc|asciidoc|asc)$/.test(ending) && text.trim() !== '',
  read: file => {
    if (/(?:^|\/)modules\/[^/]+\/partials\//.test(file.name)) return passedOver;
    if (file.name.endsWith('.asc') && /^-----BEGIN PGP/.test(file.text)) return passedOver;
    return readPage(file);
  },
};

const passedOver = { articles: [], problems: [], format: 'passed-over' } as const;

/** The component is read here, for what reads YAML is loaded already. */
async function readPage(file: WholeFile) {
  const component = await antoraAttributes(file);
  const { readAsciidoc } = await import('../heavy/asciidoc');
  return readAsciidoc(file, component);
}
