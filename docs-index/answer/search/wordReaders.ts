import type { PackManifest } from '../../manifest';
import type { SearchSpace } from '../../keep/segments';
import type { QueryContext } from './concept';
import { isOfVendor } from './ofVendor';
import { createPinyinReader } from './pinyin';
import { createSpeller } from './spelling';
import { prepareSynonyms } from './synonyms';

/** What words of a query may stand for, by the words of an index and the synonyms of its packs. */
export type WordReaders = Pick<QueryContext, 'spellings' | 'pinyin' | 'synonyms' | 'isOfVendor'>;

/** Prepares reading; what costs time is made when the first such word is typed. */
export function createWordReaders(space: SearchSpace, manifest: PackManifest): WordReaders {
  return {
    spellings: createSpeller(space),
    pinyin: createPinyinReader(space, manifest),
    synonyms: prepareSynonyms(manifest.synonyms),
    isOfVendor: isOfVendor(space, manifest.vendors),
  };
}
