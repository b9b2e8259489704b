import type { Parser } from 'htmlparser2';
import { FlatParser } from './flatParser';
import { startTree, type TreeBuilder, type TreeElement } from './tree';

/** The tree of an HTML page or fragment, which may be as broken as HTML is. */
export function htmlTree(html: string): TreeElement {
  const tree = startTree();
  const parser = htmlParser(tree, { lowerCaseTags: true });
  parser.end(html);
  return tree.root;
}

/** A parser that writes into a tree; `lowerCaseTags: false` keeps the names of components. */
export function htmlParser(
  tree: TreeBuilder,
  { lowerCaseTags }: { readonly lowerCaseTags: boolean },
): Parser {
  return new FlatParser(
    {
      onopentag: (name, attributes) => tree.open(name, attributes),
      ontext: text => tree.text(text),
      onclosetag: name => tree.close(name),
    },
    {
      lowerCaseTags,
      lowerCaseAttributeNames: lowerCaseTags,
      // In HTML `<p />` opens a paragraph, in JSX it is whole.
      recognizeSelfClosing: !lowerCaseTags,
      decodeEntities: true,
    },
  );
}
