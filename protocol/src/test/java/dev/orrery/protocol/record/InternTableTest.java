package dev.orrery.protocol.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InternTableTest {
  @Test
  void equalValuesShareANumber() {
    StringTable table = new StringTable();
    int id = table.intern("Timeout");
    assertThat(table.intern(new String("Timeout".toCharArray()))).isEqualTo(id);
    assertThat(table.get(id)).isEqualTo("Timeout");
    assertThat(table.intern("PROMISE")).isNotEqualTo(id);
  }

  @Test
  void zeroIsNull() {
    SiteTable table = new SiteTable();
    assertThat(table.intern(null)).isZero();
    assertThat(table.get(0)).isNull();
  }

  @Test
  void unknownNumbersAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new StringTable().get(1));
    assertThatIllegalArgumentException().isThrownBy(() -> new StringTable().get(-1));
  }

  @Test
  void whatDoesNotFitSharesTheLastNumber() {
    StringTable table = new StringTable(3);
    IntStream.range(0, 10).forEach(i -> table.intern("name" + i));
    assertThat(table.size()).isEqualTo(3);
    assertThat(table.intern("name7")).isEqualTo(3);
    assertThat(table.get(3)).isEqualTo("(more names than are recorded)");
    assertThat(table.get(table.intern("name1"))).isEqualTo("name1");
  }

  @Test
  void threadsAgreeOnTheNumbers() throws InterruptedException {
    StringTable table = new StringTable();
    List<Thread> threads = new ArrayList<>();
    List<List<Integer>> ids = new ArrayList<>();
    for (int t = 0; t < 4; t++) {
      List<Integer> own = new ArrayList<>();
      ids.add(own);
      threads.add(
          Thread.ofPlatform()
              .start(() -> IntStream.range(0, 2000).forEach(i -> own.add(table.intern("n" + i)))));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(ids).allMatch(ids.getFirst()::equals);
    assertThat(table.size()).isEqualTo(2000);
    for (int i = 0; i < 2000; i++) {
      assertThat(table.get(ids.getFirst().get(i))).isEqualTo("n" + i);
    }
  }
}
