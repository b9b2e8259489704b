import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.AbstractTokenizerFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;

/**
 * What is used here of Elasticsearch's own module `analysis-common`, under the same names: that module
 * is the one part of it that Maven Central does not have. The filters are Lucene's, as they are there.
 */
public final class CommonAnalysis extends Plugin implements AnalysisPlugin {
    private static AnalysisProvider<TokenFilterFactory> filter(
        Function<Settings, Function<TokenStream, TokenStream>> made
    ) {
        return (indexSettings, environment, name, settings) -> {
            Function<TokenStream, TokenStream> filter = made.apply(settings);
            return new AbstractTokenFilterFactory(name, settings) {
                @Override
                public TokenStream create(TokenStream words) {
                    return filter.apply(words);
                }
            };
        };
    }

    private static Function<TokenStream, TokenStream> pairs(Settings settings) {
        boolean isWithUnigrams = settings.getAsBoolean("output_unigrams", false);
        int scripts = CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;
        return words -> new CJKBigramFilter(words, scripts, isWithUnigrams);
    }

    @Override
    public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
        return Map.of(
            "cjk_width",
            filter(settings -> CJKWidthFilter::new),
            "lowercase",
            filter(settings -> LowerCaseFilter::new),
            "cjk_bigram",
            filter(CommonAnalysis::pairs)
        );
    }

    @Override
    public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
        return Map.of("whitespace", (indexSettings, environment, name, settings) ->
            new AbstractTokenizerFactory(indexSettings, settings, name) {
                @Override
                public Tokenizer create() {
                    return new WhitespaceTokenizer();
                }
            });
    }
}
