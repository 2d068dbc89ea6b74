package dev.orrery.dap.cdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SessionThreadTest {
  private final List<Throwable> problems = new ArrayList<>();
  private final SessionThread thread = new SessionThread(problems::add);

  /** Else a program that is being started when the client leaves would be nobody's. */
  @Test
  void handsOverWhatIsUnderWayAtTheEnd() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    AtomicReference<String> handedOver = new AtomicReference<>();
    thread
        .blocking(
            () -> {
              begun.countDown();
              try {
                never.await();
              } catch (InterruptedException _) {
                // What cannot be interrupted would just go on.
              }
              return "a process";
            })
        .thenAccept(handedOver::set);
    begun.await();
    thread.close();
    assertThat(handedOver).hasValue("a process");
  }

  @Test
  void takesNothingMoreAfterTheEnd() {
    thread.close();
    thread.execute(() -> problems.add(new AssertionError("ran")));
    thread.later(0, () -> problems.add(new AssertionError("ran")));
    assertThat(thread.blocking(() -> 1)).isCompletedExceptionally();
    assertThat(problems).isEmpty();
  }

  @Test
  void tellsOfFilesThatAreTooMuch() {
    CompletableFuture<Integer> result =
        thread.blocking(
            () -> {
              throw new StackOverflowError("nested");
            });
    assertThatThrownBy(() -> result.orTimeout(30, TimeUnit.SECONDS).join())
        .hasRootCauseInstanceOf(StackOverflowError.class);
    thread.close();
  }
}
