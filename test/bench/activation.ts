/**
 * `npm run bench -- --activation`: what loading and activating the built extension takes of the
 * extension host, with a stand-in for the editor's API that answers everything with itself.
 */
import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { basename, resolve } from 'node:path';

/** Milliseconds; `loaded` names the files of ours that were loaded. */
export interface ActivationCosts {
  readonly loadMs: number;
  readonly activateMs: number;
  readonly loaded: readonly string[];
}

/** Activates the built extension in this process, which must not have done so before. */
export function activateExtension(): ActivationCosts {
  const require = createRequire(resolve('package.json'));
  const restore = serveApi(makeApi(require));
  try {
    const start = performance.now();
    const extension = require('./dist/extension.js') as { activate: (context: unknown) => void };
    const loadMs = performance.now() - start;
    extension.activate(madeContext());
    const activateMs = performance.now() - start - loadMs;
    const loaded = Object.keys(require.cache).filter(path => path.startsWith(resolve('dist')));
    return { loadMs, activateMs, loaded: loaded.map(path => basename(path)) };
  } finally {
    restore();
  }
}

/** All names of the API, each standing for something that can be called, made and read. */
function makeApi(require: NodeJS.Require): object {
  const declared = readFileSync(require.resolve('@types/vscode/index.d.ts'), 'utf8');
  const names = declared.matchAll(/^\t*export (?:class|enum|namespace|const) (\w+)/gm);
  return Object.fromEntries([...names].map(([, name = '']) => [name, anything()]));
}

function anything(): unknown {
  const target = function () {};
  return new Proxy(target, {
    get: (_target, key) => {
      if (key === 'then') return undefined;
      if (key === 'prototype') return target.prototype as unknown;
      if (key === Symbol.toPrimitive) return () => '';
      if (key === Symbol.iterator) return () => [][Symbol.iterator]();
      return anything();
    },
    apply: anything,
    construct: () => Object(anything()) as object,
    set: () => true,
  });
}

function madeContext(): object {
  const globalState = { get: (_key: string, otherwise: unknown) => otherwise, update: anything };
  return { subscriptions: [], globalState, extensionUri: anything(), extension: anything() };
}

/** Node's own loader, as far as it is replaced here. */
interface Loader {
  _load: (request: string, ...rest: unknown[]) => unknown;
}

function serveApi(api: object): () => void {
  // Where every `require` of Node ends; it is not in its types.
  const loader = Module as unknown as Loader;
  const load = loader._load;
  loader._load = (request, ...rest) =>
    request === 'vscode' ? api : load.call(loader, request, ...rest);
  return () => {
    loader._load = load;
  };
}
