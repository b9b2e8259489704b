/** Reading of HTML, with the parser that takes: built as a file of its own, loaded on first need. */
export { htmlMarkdown, htmlPage, type HtmlPage } from '../markup/htmlPage';
