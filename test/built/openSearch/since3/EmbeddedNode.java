import java.util.List;
import java.util.stream.Stream;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.env.Environment;
import org.opensearch.node.Node;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/** A node of OpenSearch 3.x with HTTP and its built-in analysis. */
final class EmbeddedNode extends Node {
    EmbeddedNode(Environment environment) {
        super(environment, plugins(), false);
    }

    private static List<PluginInfo> plugins() {
        return Stream.of(Netty4ModulePlugin.class, CommonAnalysisModulePlugin.class)
            .map(Class::getName)
            .map(name -> new PluginInfo(name, "", "", Version.CURRENT, "21", name, null, List.of(), false))
            .toList();
    }
}
