/** True for Markdown with marks of some tool in it, or HTML; plain Markdown is kept to the letter. */
export function isDialect(text: string): boolean {
  return marks.test(text);
}

const marks = new RegExp(
  [
    // HTML, components, comments; entities.
    String.raw`<[A-Za-z/!][^\n]*>|<!--|<[A-Za-z][\w-]*(?:\s[^\n>]*)?$|&(?:#\d|[a-z])\w*;`,
    // Blocks by colons, exclamation marks and quotes; tabs.
    String.raw`^[ \t>]*(?::::|!!!|\?\?\?|===[!+]? +"|> ?\[!)|\]\(#tabs?/`,
    // Template tags, attributes, wiki links, tables of contents, includes.
    String.raw`\{[%:.#]|\{\{|\[\[|^\[TOC\]|\[!\w+|^[ \t]*(?:-+8<-+|<<<)|:\w+-[\w-]+:|^%%|[^=]==\S`,
    // Modules; definitions of links; underlined headings.
    String.raw`^(?:import|export)\s|^[ \t]*\[[^\]\n]+\]:[ \t]|^[^\n|]+\n(?:={2,}|-{3,})[ \t]*$`,
  ].join('|'),
  'm',
);
