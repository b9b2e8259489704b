import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.http.HttpServerTransport;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/**
 * One node of Elasticsearch 8 on loopback. Arguments and ways are those of LocalNode; what answers HTTP
 * and what cuts words stand as modules in its folder, as in an Elasticsearch that is installed.
 */
final class ElasticNode {
    private static List<String> listOf(String names) {
        return names.isEmpty() ? List.of() : List.of(names.split(","));
    }

    public static void main(String[] args) throws Exception {
        LogConfigurator.configureESLogging();
        Settings settings = Settings.builder()
            .put("node.name", args[0])
            .put("cluster.name", "support-docs-test")
            .put("path.home", Path.of(args[1]).toString())
            .put("network.host", "127.0.0.1")
            .put("http.port", args[2])
            .put("transport.port", args[3])
            .putList("discovery.seed_hosts", listOf(args[4]))
            .putList("cluster.initial_master_nodes", listOf(args[5]))
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .build();
        Environment environment = InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "node");
        var modules = PluginsLoader.loadModulesBundles(environment.modulesDir());
        Node node = new Node(environment, PluginsLoader.createPluginsLoader(modules, Set.of(), Map.of(), false));
        node.start();
        var address = node.injector().getInstance(HttpServerTransport.class).info().getAddress();
        System.out.println("listening " + address.publishAddress());
        while (System.in.read() >= 0) {
            // Until whoever started it goes away.
        }
        node.close();
        System.exit(0);
    }
}
