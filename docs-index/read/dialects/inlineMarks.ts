import { changeProse, outsideSpans } from './codeLines';

/**
 * Takes away marks in prose that only a site generator reads: ids and classes of headings and links,
 * tables of contents, icons; wiki links become links.
 *
 *     ## Limits {#limits}    [Get it](x){ .md-button }    [[toc]]    :material-download:    [[Page|text]]
 */
export function withoutInlineMarks(text: string): string {
  if (!/\{|\[\[|\[TOC|==|:\w+-[\w-]+:|--8<--|<<< |%%|\[!/i.test(text)) return text;
  return changeProse(text, prose => outsideSpans(withoutLines(prose), withoutMarks));
}

/** Lines that hold nothing but a mark. */
function withoutLines(prose: string): string {
  return prose
    .replace(
      /^[ \t]*(?:@?\[\[?_?toc_?\]\]?|(?:[*+-]|\d+\.) TOC[ \t]*\n[ \t]*\{:[^}\n]*\}|\{:[^}\n]*\}|%%.*%%)[ \t]*$/gim,
      '',
    )
    .replace(
      /^[ \t]*(?:-+8<-+(?!-)|<<<)(?:[ \t]*")?([^\n"{]*)(?:["{][^\n]*)?$/gm,
      (_, file: string) =>
        file.trim() === '' || file.trim().startsWith('--') ? '' : `\`${file.trim()}\``,
    );
}

function withoutMarks(text: string): string {
  // Between code spans there is seldom any.
  if (!/[{[=]|:[a-z]+-/.test(text)) return text;
  return text
    .replace(/[ \t]{0,20}\{:?[ \t]{0,20}[.#][^{}\n]*\}/g, '')
    .replace(/(?<=[)\]`*])\{:?[^\n={}]*=[^\n{}]*\}|\{:[^{}\n]*\}/g, '')
    .replace(/\[!INCLUDE\s{0,20}\[[^[\]\n]*\]\([^()\n]*\)\s{0,20}\]|\[!VIDEO [^[\]\n]*\]/gi, '')
    .replace(/\[!code-?[\w-]*\s*\[[^\]\n]{0,500}\]\(([^)\n]{0,500})\)\s*\]/gi, '`$1`')
    .replace(/:(?:material|octicons|fontawesome|simple|fas|far|fab|bi)-[\w-]+:/g, '')
    .replace(/(!?)\[\[(?!masked: )([^\s[\]|][^[\]|\n]*)(?:\|([^[\]\n]*))?\]\](?!\()/g, wikiLink)
    .replace(/(?<![=\w])==(?=[^\s=])([^=\n]*[^\s=])==(?![=\w])/g, '$1');
}

function wikiLink(_: string, image: string, page: string, label = ''): string {
  const [path = '', section] = page.split('#');
  const address = path.trim().replaceAll(' ', '%20');
  if (image !== '') return `![${label || path}](${address})`;
  const text = label || section || path;
  if (path === '') return text;
  return `[${text}](${/\.\w{1,5}$/.test(path) ? address : `${address}.md`})`;
}
