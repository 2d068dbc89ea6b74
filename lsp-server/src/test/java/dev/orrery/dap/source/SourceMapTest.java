package dev.orrery.dap.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourceMapTest {
  /** Two lines: the first of a.ts 0:0 and b.ts 4:2, the second of a.ts 2:0 at column 3. */
  private static final String MAP =
      """
      {"version": 3, "sources": ["a.ts", "b.ts"], "sourceRoot": "src",
       "sourcesContent": ["text of a", null], "mappings": "AAAA,KCIE;GDFF,KCk8nBA"}
      """;

  private static Position at(int line, int column) {
    return new Position(line, column);
  }

  @Test
  void findsOriginalsOfGeneratedPlaces() {
    SourceMap map = SourceMap.parse(MAP);
    assertThat(map.originals())
        .extracting(SourceMap.Original::name)
        .containsExactly("src/a.ts", "src/b.ts");
    assertThat(map.originals().get(0).content()).isEqualTo("text of a");
    SourceMap.Place first = map.original(at(0, 4));
    assertThat(first.original().name()).isEqualTo("src/a.ts");
    assertThat(first.position()).isEqualTo(at(0, 0));
    assertThat(map.original(at(0, 9)).position()).isEqualTo(at(4, 2));
    assertThat(map.original(at(1, 2))).isNull();
    assertThat(map.original(at(1, 3)).original().name()).isEqualTo("src/a.ts");
    assertThat(map.original(at(7, 0))).isNull();
  }

  @Test
  void findsWhatWasMadeOfAPlaceOrTheNextOne() {
    SourceMap map = SourceMap.parse(MAP);
    SourceMap.Original a = map.originals().get(0);
    assertThat(map.generated(a, at(0, 0))).containsExactly(at(0, 0));
    assertThat(map.generated(a, at(1, 0))).containsExactly(at(1, 3));
    assertThat(map.generated(a, at(9, 0))).isEmpty();
  }

  @Test
  void readsMapsOfSeveralSections() {
    String section = "{\"version\":3,\"sources\":[\"%s\"],\"mappings\":\"AAAA;AACA\"}";
    SourceMap map =
        SourceMap.parse(
            ")]}'\n{\"version\":3,\"sections\":[{\"offset\":{\"line\":0,\"column\":0},\"map\":"
                + section.formatted("x")
                + "},{\"offset\":{\"line\":10,\"column\":0},\"map\":"
                + section.formatted("y")
                + "}]}");
    assertThat(map.original(at(1, 0)).original().name()).isEqualTo("x");
    assertThat(map.original(at(11, 5)).original().name()).isEqualTo("y");
    assertThat(map.original(at(11, 5)).position()).isEqualTo(at(1, 0));
  }

  @Test
  void refusesWhatIsNoMap() {
    assertThatThrownBy(() -> SourceMap.parse("<html>"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SourceMap.parse("[1]")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SourceMap.parse("{\"version\":3,\"mappings\":\"\"}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SourceMap.parse("{}")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SourceMap.parse("{\"version\":3,\"sources\":[],\"mappings\":\"A!\"}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                SourceMap.parse("{\"version\":3,\"sources\":[\"a\"],\"mappings\":\"gggggggggg\"}"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void knowsSourcesWithoutTexts() {
    SourceMap map =
        SourceMap.parse(
            "{\"version\":3,\"sources\":[\"a\"],\"sourcesContent\":null,\"mappings\":\"AAAA\"}");
    assertThat(map.originals().getFirst().content()).isNull();
  }

  @Test
  void translatesGlobs() {
    SkipFiles skip =
        SkipFiles.of(
            List.of("<node_internals>/**", "**/node_modules/**", "!**/node_modules/mine/**"));
    assertThat(skip.skips("node:fs")).isTrue();
    assertThat(skip.skips("node:internal/timers")).isTrue();
    assertThat(skip.skips("file:///app/node_modules/express/index.js")).isTrue();
    assertThat(skip.skips("file:///app/node_modules/mine/index.js")).isFalse();
    assertThat(skip.skips("file:///app/index.js")).isFalse();
    assertThat(SkipFiles.of(List.of("/my app/[x]/**/é*")).skips("file:///my%20app/[x]/y/%C3%A9.js"))
        .isTrue();
    assertThat(SkipFiles.of(List.of()).patterns()).isEmpty();
  }
}
