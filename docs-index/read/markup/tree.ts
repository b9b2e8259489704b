/**
 * Markup as a tree: what HTML, and Markdown with HTML and components in it, are both read into
 * before they are written as our Markdown. Names of HTML elements are in lower case.
 */

export interface TreeElement {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: TreeNode[];
}

export type TreeNode = TreeElement | { readonly kind: 'text'; readonly text: string };

/** Takes the events of a parser. Closing what was never opened changes nothing. */
export interface TreeBuilder {
  readonly root: TreeElement;
  open(name: string, attributes?: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

/** Elements below this depth are laid flat: the tree is walked by recursion. */
const deepest = 100;

/** Starts an empty tree. */
export function startTree(): TreeBuilder {
  const root = element('', {});
  const stack = [root];
  let tooDeep = 0;
  const top = () => stack[stack.length - 1] ?? root;
  return {
    root,
    open(name, attributes = {}) {
      if (stack.length > deepest) {
        tooDeep++;
        return;
      }
      const opened = element(name, attributes);
      top().children.push(opened);
      stack.push(opened);
    },
    text(text) {
      if (text !== '') top().children.push({ kind: 'text', text });
    },
    close(name) {
      if (tooDeep > 0) {
        tooDeep--;
        return;
      }
      const at = stack.findLastIndex(opened => opened.name === name);
      if (at > 0) stack.length = at;
    },
  };
}

function element(name: string, attributes: Readonly<Record<string, string>>): TreeElement {
  return { kind: 'element', name, attributes, children: [] };
}

/** All text below a node as it stands. */
export function textOf(node: TreeNode): string {
  if (node.kind === 'text') return node.text;
  return node.name === 'br' ? '\n' : node.children.map(textOf).join('');
}

/** The first element below a node, or the node itself, for which a test holds. */
export function findElement(
  node: TreeNode,
  test: (element: TreeElement) => boolean,
): TreeElement | undefined {
  if (node.kind === 'text') return undefined;
  if (test(node)) return node;
  for (const child of node.children) {
    const found = findElement(child, test);
    if (found !== undefined) return found;
  }
  return undefined;
}
