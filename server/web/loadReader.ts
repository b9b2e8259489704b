/** Loads the readers with large libraries when a document needs them. */

/** What a reader's file exports. */
type ReaderModule = Readonly<Record<string, unknown>>;

/**
 * Makes the function that stands for `import('./heavy/NAME')` in this bundle, which esbuild.mjs puts
 * there: a worker may not load a file of the extension by itself, so its code is asked for.
 */
export function readerLoader(
  codeOf: (name: string) => Promise<Uint8Array>,
): (name: string) => Promise<ReaderModule> {
  const loaded = new Map<string, Promise<ReaderModule>>();
  const load = async (name: string): Promise<ReaderModule> => {
    const code = new TextDecoder().decode(await codeOf(name));
    // Readers are built to share one other: what reads HTML.
    const markup = code.includes('"./markup.js"') ? await loadOnce('markup') : {};
    return evaluate(code, markup);
  };
  const loadOnce = (name: string): Promise<ReaderModule> => {
    const module = loaded.get(name) ?? load(name);
    loaded.set(name, module);
    // What failed is tried again with the next document.
    module.catch(() => loaded.delete(name));
    return module;
  };
  return loadOnce;
}

function evaluate(code: string, markup: ReaderModule): ReaderModule {
  const module: { exports: ReaderModule } = { exports: {} };
  // The code is a file of this extension; an editor in a browser loads extensions no other way.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  new Function('module', 'exports', 'require', code)(module, module.exports, () => markup);
  return module.exports;
}
