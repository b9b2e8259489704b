/** The indexer on Node: the file system, a cache in a folder, and Node's own hash. */
import { readFiles } from '../../docs-index/node/readFiles';
import type { IndexerHost } from '../indexing/indexerHost';
import { openStore } from './indexStore';
import { nodePaths } from './paths';
import { sha256 } from './sha256';

export const nodeIndexerHost: IndexerHost = {
  findFiles: readFiles,
  openStore,
  createHash: sha256,
  paths: nodePaths(),
};
