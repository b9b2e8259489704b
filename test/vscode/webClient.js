// Run in the page of a test: a client of the server in its worker, with files that are fetched.
/* global Worker, Blob, URL, fetch, setTimeout */
const bytesOf = async path => new Uint8Array(await (await fetch(path)).arrayBuffer());
const waiting = new Map();
const complaints = [];
let sizes = new Map();
let last = 0;
let status;
let worker;

function factsOf(uri) {
  const size = sizes.get(uri);
  if (size !== undefined) return { kind: 'file', size, modified: 1 };
  const isFolder = [...sizes.keys()].some(name => name.startsWith(`${uri}/`));
  if (isFolder) return { kind: 'folder', size: 0, modified: 0 };
  throw new Error('The file or folder does not exist');
}

function itemsOf(uri) {
  const inside = [...sizes.keys()].filter(name => name.startsWith(`${uri}/`));
  const names = new Set(inside.map(name => name.slice(uri.length + 1).split('/')[0]));
  return [...names].map(name => ({
    name: decodeURIComponent(name),
    isLink: false,
    ...factsOf(`${uri}/${name}`),
  }));
}

const answers = {
  'supportDocs/files/look': ({ uri }) => factsOf(uri),
  'supportDocs/files/list': ({ uri }) => ({ items: itemsOf(uri) }),
  'supportDocs/files/read': ({ uri }) => {
    if (!sizes.has(uri)) throw new Error('The file or folder does not exist');
    return bytesOf(`/files/${encodeURIComponent(uri)}`);
  },
  'supportDocs/files/reader': ({ name }) => bytesOf(`/dist/readers/${name}.js`),
};

async function receive({ data }) {
  const { id, method, params, result, error } = data;
  if (method === 'supportDocs/status') status = params;
  if (method === 'window/logMessage' && params.type <= 2) complaints.push(params.message);
  if (id === undefined) return;
  if (method === undefined) {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (error) reject(new Error(error.message));
    else resolve(result);
    return;
  }
  try {
    const answer = (await answers[method]?.(params)) ?? null;
    worker.postMessage({ jsonrpc: '2.0', id, result: answer });
  } catch (failure) {
    const { message } = failure;
    worker.postMessage({ jsonrpc: '2.0', id, error: { code: 1, message } });
  }
}

globalThis.start = async (listed, before) => {
  sizes = new Map(listed);
  const [code, starter] = await Promise.all([
    bytesOf('/dist/web/server.js'),
    bytesOf('/dist/starter.sdx'),
  ]);
  worker = new Worker(URL.createObjectURL(new Blob([before, '\n', code])));
  worker.postMessage({ kind: 'serve', code, starter });
  worker.onmessage = receive;
};

globalThis.askAll = async requests => {
  const results = [];
  for (const [method, params] of requests) {
    const id = ++last;
    const answer = new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    worker.postMessage({ jsonrpc: '2.0', id, method, params });
    results.push(await answer);
  }
  return results;
};

globalThis.notify = (method, params) => worker.postMessage({ jsonrpc: '2.0', method, params });

globalThis.ready = async () => {
  while (status?.state !== 'ready' && status?.state !== 'failed') {
    await new Promise(resolve => setTimeout(resolve, 10));
  }
  return status;
};
