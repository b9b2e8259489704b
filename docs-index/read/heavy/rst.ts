/** reStructuredText, as a bundle that is loaded when the first page is met. */
export { readRst } from '../rst/readRst';
