/** Entry of the server process; in a worker thread of that process it is the indexer. */
import { isMainThread } from 'node:worker_threads';
import { runIndexWorker, runServer } from './programs';

void (isMainThread ? runServer(process.argv.slice(2)) : runIndexWorker());
