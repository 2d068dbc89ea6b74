package dev.orrery.gui.state.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongMapTest {
  @Test
  void isAMap() {
    Random random = new Random(3);
    Map<Long, Long> expected = new HashMap<>();
    LongMap map = new LongMap();
    for (int i = 0; i < 200_000; i++) {
      long key = random.nextInt(1, 2000);
      if (random.nextInt(3) == 0) {
        Long removed = expected.remove(key);
        assertThat(map.remove(key)).isEqualTo(removed == null ? LongMap.NONE : removed);
      } else {
        map.put(key, i);
        expected.put(key, (long) i);
      }
      long other = random.nextInt(1, 2000);
      assertThat(map.get(other)).isEqualTo(expected.getOrDefault(other, LongMap.NONE));
    }
    assertThat(map.size()).isEqualTo(expected.size());
    map.clear();
    assertThat(map.get(5)).isEqualTo(LongMap.NONE);
  }
}
