/** The component and module of Antora that a page belongs to, by its name. */
export interface AntoraComponent {
  /** The folder of the component with `/`, '' for the source. */
  readonly root: string;
  readonly module: string;
}

/** `guide/modules/ROOT/pages/tea.adoc` is of the module ROOT in `guide/`; undefined for other pages. */
export function componentOf(name: string): AntoraComponent | undefined {
  const [, root, module] = /^(.*?)modules\/([^/]+)\/pages\//.exec(name) ?? [];
  return root === undefined || module === undefined ? undefined : { root, module };
}
