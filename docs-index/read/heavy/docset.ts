/** DevDocs and docsets, loaded when the first is met. */
export { readDevdocs } from '../docset/readDevdocs';
export { readDocset } from '../docset/readDocset';
