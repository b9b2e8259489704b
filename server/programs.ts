/**
 * What runs in Node: the language server, its indexer in a worker thread, and the command line. They
 * share most of their code, so they are one bundle, which `server.js` and `cli.js` begin; each loads
 * only what it needs of it.
 */
export async function runServer(args: readonly string[]): Promise<void> {
  (await import('./node/runServer')).runServer(args);
}

export async function runIndexWorker(): Promise<void> {
  (await import('./node/indexWorker')).runIndexWorker();
}

export async function runCli(): Promise<void> {
  (await import('../docs-index/cli/runCli')).runCli();
}
