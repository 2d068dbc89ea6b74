package dev.orrery.gui.state.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.orrery.gui.state.graph.Edge.Kind;
import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.ResourceKind;
import dev.orrery.protocol.record.Site;
import org.junit.jupiter.api.Test;

class GraphIndexTest {
  private static final long MAIN = 1;
  private static final Site SERVER = new Site("listen", "/app/a.js", 3, 1);
  private static final Site TIMER = new Site("serve", "/app/a.js", 7, 1);

  private final GraphIndex index = new GraphIndex();
  private long number;

  /** {@code by}: whose callback made it. */
  private void made(long id, String type, long by, Site site) {
    index.add(
        number++, new LoopRecord.Init(number, id, type, by, by, ResourceKind.RESOURCE, site, null));
  }

  private Node node(String type) {
    return index.program().nodes().stream()
        .filter(each -> each.group().type().equals(type))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void resourcesOfOnePlaceAreOneNode() {
    made(2, "TCPSERVERWRAP", MAIN, SERVER);
    for (int id = 10; id < 15; id++) {
      made(id, "Timeout", 2, TIMER);
    }
    assertThat(index.program().nodes())
        .extracting(each -> each.group().type(), Node::count, Node::id, Node::since)
        .contains(tuple("TCPSERVERWRAP", 1L, 2L, 0L), tuple("Timeout", 5L, 14L, 1L));
    assertThat(index.program().edges())
        .containsExactlyInAnyOrder(
            new Edge(Kind.SCHEDULED, 0, node("TCPSERVERWRAP").key(), 1),
            new Edge(Kind.SCHEDULED, node("TCPSERVERWRAP").key(), node("Timeout").key(), 5));
    assertThat(index.groupNumber(12)).isEqualTo((int) node("Timeout").key());
  }

  @Test
  void whatTheRuntimeMakesOnTheWayBelongsToTheProgramsCallback() {
    made(2, "TCPSERVERWRAP", MAIN, SERVER);
    made(3, "TCPWRAP", 2, null);
    made(4, "Timeout", 3, TIMER);
    assertThat(index.program().nodes()).noneMatch(each -> each.group().type().equals("TCPWRAP"));
    assertThat(index.program().edges())
        .contains(new Edge(Kind.SCHEDULED, node("TCPSERVERWRAP").key(), node("Timeout").key(), 1));
    assertThat(index.groupNumber(3)).isEqualTo((int) node("TCPSERVERWRAP").key());
  }

  @Test
  void whoSettlesIsAParentToo() {
    made(2, "PROMISE", MAIN, SERVER);
    made(3, "Timeout", MAIN, TIMER);
    index.add(number++, new LoopRecord.Resolve(number, 2, 3, false));
    assertThat(index.program().edges())
        .contains(new Edge(Kind.RESOLVED, node("Timeout").key(), node("PROMISE").key(), 1));
    assertThat(index.around(2).edges()).contains(new Edge(Kind.RESOLVED, 3, 2, 1));
  }

  @Test
  void thePathToTheRootIsByWhoScheduledWhom() {
    made(2, "TCPSERVERWRAP", MAIN, SERVER);
    made(3, "TCPWRAP", 2, null);
    made(4, "Timeout", 3, TIMER);
    assertThat(index.around(4).nodes()).extracting(Node::key).containsExactly(0L, 2L, 3L, 4L);
    assertThat(index.around(99).nodes()).extracting(Node::key).containsExactly(0L);
    assertThat(index.groupNumber(99)).isZero();
  }

  @Test
  void changesAreCounted() {
    long before = index.changes();
    made(2, "Timeout", MAIN, TIMER);
    assertThat(index.changes()).isGreaterThan(before);
    long after = index.changes();
    index.add(number++, new LoopRecord.Dropped(number, 3));
    assertThat(index.changes()).isEqualTo(after);
    index.add(number++, new LoopRecord.Resolve(number, 2, 2, false));
    assertThat(index.changes()).as("edges change, too").isGreaterThan(after);
  }
}
