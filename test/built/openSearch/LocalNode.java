import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.common.settings.Settings;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.node.InternalSettingsPreparer;

/**
 * One node of OpenSearch on loopback with what is built in and nothing else. Arguments: its name, its
 * folder, ports for HTTP and for other nodes, addresses at which it looks for others, and the names of
 * those that make a new cluster, with commas between. It says when it answers, and ends with its
 * standard input. How a node is given its plugins is another in 3.x: see the folders beside.
 */
final class LocalNode {
    private static List<String> listOf(String names) {
        return names.isEmpty() ? List.of() : List.of(names.split(","));
    }

    public static void main(String[] args) throws Exception {
        Settings settings = Settings.builder()
            .put("node.name", args[0])
            .put("cluster.name", "support-docs-test")
            .put("path.home", Path.of(args[1]).toString())
            .put("network.host", "127.0.0.1")
            .put("http.port", args[2])
            .put("transport.port", args[3])
            .putList("discovery.seed_hosts", listOf(args[4]))
            .putList("cluster.initial_cluster_manager_nodes", listOf(args[5]))
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .build();
        EmbeddedNode node =
            new EmbeddedNode(InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "node"));
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
