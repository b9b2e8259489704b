import { proseOf } from './codeLines';

/**
 * True for Markdown with marks of some tool in it, or HTML; plain Markdown is kept to the letter. In
 * code only template tags, which a generator fills in there too, and what a fence is called are marks.
 */
export function isDialect(text: string): boolean {
  if (!marks.test(text)) return marksOfCode.test(text);
  return marksInCode.test(text) || marks.test(proseOf(text));
}

const marksOfCode = /^[ \t]*(?:`{3,}(?!`)|~{3,}(?!~))[^\n`[{="]*[[{="]/m;
const marksInCode = new RegExp(String.raw`\{[%{]|${marksOfCode.source}`, 'm');

const marks = new RegExp(
  [
    // HTML, components, comments; entities.
    String.raw`<[A-Za-z/!][^\n<]*>|<!--|<[A-Za-z][\w-]*(?:\s[^\n<>]*)?$|&(?:#\d|[a-z])\w*;`,
    // Blocks by colons, exclamation marks and quotes; tabs.
    String.raw`^[ \t>]*(?::::|!!!|\?\?\?|===[!+]? +"|> ?\[!|> ?!\[\w+\]\s*$)|\]\(#tabs?/`,
    // Template tags, attributes, wiki links, tables of contents, includes.
    String.raw`\{[%:.#]|\{\{|\[\[|^\[TOC\]|\[!\w+|^[ \t]*(?:-+8<-+|<<<)|:\w+-[\w-]+:|^%%|[^=]==\S`,
    // Modules; definitions of links; underlined headings.
    String.raw`^(?:import|export)\s|^[ \t]*\[[^\]\n]+\]:[ \t]|^[^\n|]+\n(?:={2,}|-{3,})[ \t]*$`,
  ].join('|'),
  'm',
);
