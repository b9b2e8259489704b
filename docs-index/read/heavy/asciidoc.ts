/** AsciiDoc with its reference implementation, loaded when the first page is met. */
export { readAsciidoc } from '../asciidoc/readAsciidoc';
