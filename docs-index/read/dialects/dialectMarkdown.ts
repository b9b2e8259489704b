import { markdownTree } from '../markup/markdownTree';
import { treeMarkdown } from '../markup/treeMarkdown';
import { containersAsElements } from './containers';
import { withFlushTables } from './htmlTables';
import { withoutInlineMarks } from './inlineMarks';
import { withoutModules } from './moduleLines';
import { withoutProtocolMarks } from './protocolMarks';
import { withoutShortcodes } from './shortcodes';
import { tidyTags } from './tidyTags';

/**
 * Markdown as site generators take it (Docusaurus, VitePress, MkDocs, Hugo, Jekyll, GitBook,
 * Microsoft Learn, Mintlify, Slate …) as our Markdown. Marks are first turned into elements, by
 * lines; a Markdown parser then tells text from code, and what its tree says is written down.
 * Indentation makes no code in MDX.
 */
export function dialectMarkdown(text: string, { isMdx }: { readonly isMdx: boolean }): string {
  const passes = [
    containersAsElements,
    withoutProtocolMarks,
    withoutShortcodes,
    withoutModules,
    withoutInlineMarks,
    withFlushTables,
    tidyTags,
  ];
  const plain = passes.reduce((changed, pass) => pass(changed), text);
  // Who writes components indents what stands in them, also in files called `.md`.
  const indentedCode = !isMdx && !/^ {0,3}<[A-Z]/m.test(plain);
  return treeMarkdown(markdownTree(plain, { indentedCode }));
}
