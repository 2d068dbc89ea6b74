package dev.orrery.gui.state.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.protocol.record.Site;
import org.junit.jupiter.api.Test;

class SegmentTest {
  @Test
  void findsPlaces() {
    assertThat(Segment.of("The timer set at beat (lib/a.js:3:5) is due.", "/home/me"))
        .containsExactly(
            new Segment("The timer set at beat (", null),
            new Segment("lib/a.js:3:5", new Site("", "/home/me/lib/a.js", 3, 5)),
            new Segment(") is due.", null));
    assertThat(Segment.of("at /x/y.js:1:2", "/home/me").getLast().site())
        .isEqualTo(new Site("", "/x/y.js", 1, 2));
    assertThat(Segment.of("at [eval]:10:2.", "/").get(1).site())
        .isEqualTo(new Site("", "[eval]", 10, 2));
    assertThat(Segment.of("at node:fs:10:2", "/").getLast().site().file()).isEqualTo("node:fs");
  }

  @Test
  void filesMayHaveBlanks() {
    assertThat(Segment.of("It was queued at my lib/a b.js:3:5, at beat (c d.js:1:2).", "/home/me"))
        .extracting(Segment::site)
        .containsExactly(
            null,
            new Site("", "/home/me/my lib/a b.js", 3, 5),
            null,
            new Site("", "/home/me/c d.js", 1, 2),
            null);
    assertThat(Segment.of("It ran at 5 ms, and its callback a.js:3:5 before.", "/").get(1).site())
        .isEqualTo(new Site("", "/a.js", 3, 5));
  }

  @Test
  void addressesAreNoPlaces() {
    String sentence = "The TCP server ([0:0:0:0:0:0:0:0]:80 and 127.0.0.1:80) waits.";
    assertThat(Segment.of(sentence, "/")).containsExactly(new Segment(sentence, null));
  }
}
