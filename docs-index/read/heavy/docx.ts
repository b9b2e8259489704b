/** Word documents with the library that knows them, loaded when the first is met. */
export { readDocx } from '../docx/readDocx';
