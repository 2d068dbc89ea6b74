package dev.orrery.gui.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTest {
  @Test
  void findsTheFirstThatIsSo() {
    for (long first = 5; first <= 12; first++) {
      long from = first;
      assertThat(Search.first(5, 12, number -> number >= from)).isEqualTo(first);
    }
  }

  @Test
  void withoutAnyItIsTheEnd() {
    assertThat(Search.first(3, 3, _ -> true)).isEqualTo(3);
    assertThat(Search.first(4, 9, _ -> false)).isEqualTo(9);
  }

  @Test
  void neverAsksOutsideOfTheRange() {
    Search.first(
        10,
        20,
        number -> {
          assertThat(number).isBetween(10L, 19L);
          return number > 17;
        });
  }
}
