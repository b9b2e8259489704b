import MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import type { Parser } from 'htmlparser2';
import { htmlParser } from './htmlTree';
import { startTree, type TreeBuilder, type TreeElement } from './tree';

/**
 * The tree of a Markdown text with HTML and components in it. Tags must be whole, with their
 * attributes in quotes, as `tidyTags` leaves them. `indentedCode` is false for MDX, which has none.
 */
export function markdownTree(
  text: string,
  { indentedCode }: { readonly indentedCode: boolean },
): TreeElement {
  const tree = startTree();
  const parser = htmlParser(tree, { lowerCaseTags: false });
  const tokens = (indentedCode ? withCode : withoutCode).parse(text, {});
  for (const token of tokens) writeToken(token, tree, parser);
  parser.end();
  return tree.root;
}

const withCode = new MarkdownIt({ html: true });
const withoutCode = new MarkdownIt({ html: true }).disable('code');
// Addresses are shown as they stand; encoding them is the business of who follows them.
for (const reader of [withCode, withoutCode]) {
  reader.normalizeLink = url => url;
  reader.validateLink = () => true;
}

function writeToken(token: Token, tree: TreeBuilder, parser: Parser): void {
  switch (token.type) {
    case 'inline':
      for (const child of token.children ?? []) writeToken(child, tree, parser);
      return;
    case 'text': {
      tree.text(token.content);
      return;
    }
    case 'softbreak': {
      tree.text('\n');
      return;
    }
    case 'html_block':
    case 'html_inline': {
      parser.write(token.content);
      return;
    }
    case 'fence':
    case 'code_block': {
      writeLeaf(tree, 'pre', { info: token.info.trim() }, token.content);
      return;
    }
    case 'code_inline': {
      writeLeaf(tree, 'code', {}, token.content);
      return;
    }
    case 'image': {
      writeLeaf(tree, 'img', { src: token.attrGet('src') ?? '', alt: token.content }, '');
      return;
    }
  }
  if (token.hidden) return;
  if (token.nesting < 0) tree.close(token.tag);
  else tree.open(token.tag, Object.fromEntries(token.attrs ?? []));
  if (token.nesting === 0) tree.close(token.tag);
}

function writeLeaf(
  tree: TreeBuilder,
  name: string,
  attributes: Readonly<Record<string, string>>,
  text: string,
): void {
  tree.open(name, attributes);
  tree.text(text);
  tree.close(name);
}
