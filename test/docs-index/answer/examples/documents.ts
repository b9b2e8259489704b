/** The endpoints that examples are tested with: those of the starter pack, and of the corpus if it is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { emptyManifest, manifestFileName, readManifest } from '../../../../docs-index/manifest';
import { readSource } from '../../../../docs-index/read/readSource';
import { readReference } from '../../../../docs-index/derive/readReference';
import { buildSymbols, type Symbols } from '../../../../docs-index/derive/symbols/symbols';
import type { VendorEvidence } from '../../../../docs-index/manifest';

export interface Documents {
  readonly name: string;
  readonly symbols: Symbols;
  readonly vendors: readonly VendorEvidence[];
}

const starter = resolve('docs-index/starter');
const corpus = resolve('../shared/corpus');

/** Both sets of documents; the corpus is missing outside the team's machines. */
export async function readDocuments(): Promise<Documents[]> {
  const text = readFileSync(join(starter, manifestFileName), 'utf8');
  const { vendors } = readManifest(text, manifestFileName).manifest;
  const documents = [await readFolder('starter', join(starter, 'apis'), vendors)];
  if (existsSync(corpus)) documents.push(await readFolder('corpus', corpus, vendors));
  return documents;
}

async function readFolder(
  name: string,
  folder: string,
  vendors: readonly VendorEvidence[] = emptyManifest.vendors,
): Promise<Documents> {
  const references = [];
  for (const file of readdirSync(folder).sort()) {
    const bytes = readFileSync(join(folder, file));
    const { articles } = await readSource({ path: file, name: file, bytes });
    references.push(...articles.map(article => readReference(article).reference));
  }
  return { name, symbols: buildSymbols(references), vendors };
}
