/**
 * Reading of HTML, and of Markdown with more than Markdown in it, with the parsers these take: built
 * as a file of its own, loaded with the first such page.
 */
export { dialectMarkdown } from '../dialects/dialectMarkdown';
export { htmlMarkdown, htmlPage, type HtmlPage } from '../markup/htmlPage';
