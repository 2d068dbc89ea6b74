package dev.orrery.gui.state.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.gui.Served;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class StudioTest {
  private final Studio<String> studio = new Studio<>();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  private void await() {
    begun.countDown();
    try {
      goOn.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private String taken() throws InterruptedException {
    List<String> taken = new ArrayList<>();
    Served.await(
        () -> {
          String next = studio.take();
          return next != null && taken.add(next);
        });
    return taken.getFirst();
  }

  @Test
  void ofAllThatAreOrderedMeanwhileTheLatestIsMade() throws Exception {
    studio.order(
        () -> {
          await();
          return "first";
        });
    begun.await();
    studio.order(() -> "second");
    studio.order(() -> "third");
    assertThat(studio.isIdle()).isFalse();
    goOn.countDown();
    Served.await(() -> "third".equals(studio.take()));
    Served.await(studio::isIdle);
  }

  @Test
  void whatFailsDoesNotKeepTheNextFromBeingMade() throws Exception {
    studio.order(
        () -> {
          await();
          throw new IllegalStateException("as the test wants it");
        });
    begun.await();
    studio.order(() -> "second");
    goOn.countDown();
    assertThat(taken()).isEqualTo("second");
    studio.order(() -> "third");
    assertThat(taken()).isEqualTo("third");
  }
}
