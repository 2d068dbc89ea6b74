package dev.orrery.gui.state.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.gui.state.graph.Edge.Kind;
import dev.orrery.gui.state.graph.Layout.Placed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LayoutTest {
  private static Node node(long key) {
    return new Node(key, Group.ROOT, 1, key, 0);
  }

  private static Edge edge(Kind kind, long from, long to, long count) {
    return new Edge(kind, from, to, count);
  }

  @Test
  void eachIsBelowWhoScheduledItMostOften() {
    Graph graph =
        new Graph(
            List.of(node(0), node(1), node(2), node(3)),
            List.of(
                edge(Kind.SCHEDULED, 0, 1, 1),
                edge(Kind.SCHEDULED, 0, 2, 1),
                edge(Kind.SCHEDULED, 0, 3, 2),
                edge(Kind.SCHEDULED, 2, 3, 5),
                edge(Kind.RESOLVED, 1, 3, 9)));
    Layout layout = Layout.of(graph);
    assertThat(layout.pathToRoot(3)).containsExactlyInAnyOrder(3L, 2L, 0L);
    assertThat(layout.of(3).x()).isEqualTo(2);
    assertThat(layout.of(1).x()).isEqualTo(1);
    assertThat(layout.of(0).y()).isBetween(layout.of(1).y(), layout.of(2).y());
    assertThat(layout.edges().stream().filter(layout::isTree)).hasSize(3);
    assertThat(layout.columns()).isEqualTo(3);
    assertThat(layout.rows()).isEqualTo(2);
  }

  @Test
  void circlesAndOrphansHaveAPlace() {
    Graph graph =
        new Graph(
            List.of(node(0), node(1), node(2), node(3)),
            List.of(edge(Kind.SCHEDULED, 1, 2, 1), edge(Kind.SCHEDULED, 2, 1, 1)));
    assertThat(Layout.of(graph).nodes()).hasSize(4);
  }

  @Test
  void anyGraphIsLaidOutWithoutOverlaps() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      List<Node> nodes = new ArrayList<>();
      int size = 1 + random.nextInt(30);
      for (int i = 0; i < size; i++) {
        nodes.add(node(i));
      }
      List<Edge> edges = new ArrayList<>();
      for (int i = 0; i < size * 2; i++) {
        Kind kind = Kind.values()[random.nextInt(3)];
        edges.add(edge(kind, random.nextInt(size), random.nextInt(size), random.nextInt(9)));
      }
      Layout layout = Layout.of(new Graph(nodes, edges));
      Set<List<Double>> places = new HashSet<>();
      for (Placed placed : layout.nodes()) {
        assertThat(places.add(List.of(placed.x(), placed.y()))).isTrue();
      }
      assertThat(places).hasSize(size);
    }
  }
}
