/**
 * The index on the server. It needs nothing but built-in analysis: Chinese in `han` as pairs and
 * single characters, words and identifiers with their parts in `words` as we cut them, documented
 * names in `names`. Texts come folded (case, width, simplified), so that both sides agree.
 */

/** Version of the form of what is published; another one is not read. */
export const publishedFormat = 1;

/** Says who made an index, in its mapping's `_meta`. */
export const publisher = 'support-docs';

/** Folders of a browse path are joined by it. */
export const folderMark = '\u001f';

/** Settings and mapping of a new index while it is filled. */
export function indexDefinition({ shards }: { readonly shards: number }): object {
  return {
    settings: {
      index: {
        number_of_shards: shards,
        auto_expand_replicas: '0-1',
        refresh_interval: '-1',
        codec: 'best_compression',
        similarity: { weighted: { type: 'BM25', k1: 1.2, b: 0.5 } },
      },
      analysis: {
        filter: { han_pairs: { type: 'cjk_bigram', output_unigrams: true } },
        analyzer: {
          han: {
            type: 'custom',
            tokenizer: 'standard',
            filter: ['cjk_width', 'lowercase', 'han_pairs'],
          },
          words: { type: 'custom', tokenizer: 'whitespace', filter: ['lowercase'] },
        },
      },
    },
    mappings: {
      dynamic: false,
      _meta: { publisher, format: publishedFormat },
      // What is only looked for is not sent back.
      _source: { excludes: ['han', 'words'] },
      properties: {
        han: searched('han'),
        words: searched('words'),
        names: { type: 'keyword', norms: false, similarity: 'BM25' },
        kind: { type: 'keyword' },
        category: { type: 'keyword' },
        folder: { type: 'keyword' },
        above: { type: 'keyword' },
        order: { type: 'long' },
        source: { type: 'keyword' },
        pack: { type: 'keyword' },
        article: { type: 'object', enabled: false },
        about: { type: 'object', enabled: false },
        piece: { type: 'binary' },
      },
    },
  };
}

function searched(analyzer: string): object {
  return { type: 'text', analyzer, similarity: 'weighted', index_options: 'freqs' };
}
