package dev.orrery.gui.state.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.orrery.gui.Recorded;
import dev.orrery.gui.Served;
import dev.orrery.gui.state.Session;
import dev.orrery.gui.state.console.OutputLine.Level;
import dev.orrery.protocol.connection.RecordingFeed;
import dev.orrery.protocol.record.ConsoleLevel;
import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.RejectionKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ConsoleIndexTest {
  private static final String PROGRAM =
      """
      console.log('first');
      setTimeout(function later() {
        console.error('second');
        Promise.resolve().then(() => console.info('third'));
      }, 1);
      """;

  @TempDir static Path folder;
  private final ConsoleIndex index = new ConsoleIndex();

  private static LoopRecord line(String text) {
    return new LoopRecord.Console(1, ConsoleLevel.LOG, text, null);
  }

  @Test
  void linesBelongToTheCallbackThatPrintedThem() throws Exception {
    Session session = new Session(new RecordingFeed(Recorded.run(folder, PROGRAM)));
    session.addIndex(index);
    session.start();
    Served.await(() -> session.status().over());
    assertThat(index.from(0).lines())
        .extracting(OutputLine::text, OutputLine::level, OutputLine::by)
        .containsExactly(
            tuple("first", Level.OUTPUT, "main program"),
            tuple("second", Level.ERROR, "later"),
            tuple("third", Level.INFO, "later"));
    OutputLine second = index.from(1).lines().getFirst();
    assertThat(session.tape().get(second.record())).isInstanceOf(LoopRecord.Console.class);
    assertThat(session.recall(second.record()).join().running().number()).isEqualTo(second.run());
    session.close();
  }

  @Test
  void whatIsPrintedOutsideOfCallbacksBelongsToNone() {
    index.add(0, line("alone"));
    OutputLine alone = index.from(0).lines().getFirst();
    assertThat(alone.run()).isZero();
    assertThat(alone.by()).isEmpty();
  }

  @Test
  void rejectionsAreAboutTheirPromise() {
    index.add(3, new LoopRecord.Rejection(5, 42, RejectionKind.UNHANDLED, "Error: lost"));
    index.add(4, new LoopRecord.Rejection(6, 42, RejectionKind.HANDLED_LATE, null));
    assertThat(index.from(0).lines())
        .extracting(OutputLine::text)
        .containsExactly("Nobody handles: Error: lost", "Handled late: ");
    assertThat(index.from(0).lines()).allMatch(each -> each.id() == 42 && each.level().isTrouble());
  }

  @Test
  void ofVeryManyLinesTheLatestStay() {
    for (int i = 0; i < ConsoleIndex.MAX_LINES + 10; i++) {
      index.add(i, line("line " + i));
    }
    assertThat(index.count()).isEqualTo(ConsoleIndex.MAX_LINES + 10L);
    ConsoleIndex.Lines all = index.from(0);
    assertThat(all.first()).isEqualTo(10);
    assertThat(all.lines()).hasSize(ConsoleIndex.MAX_LINES);
    assertThat(all.lines().getFirst().text()).isEqualTo("line 10");
  }

  @Test
  void forgetsWhatTheTapeForgets() {
    for (int i = 0; i < 6; i++) {
      index.add(2 * i, line("line " + i));
    }
    index.forgetBefore(5);
    assertThat(index.count()).isEqualTo(6);
    assertThat(index.from(0).first()).isEqualTo(3);
    assertThat(index.from(4).lines())
        .extracting(OutputLine::text)
        .containsExactly("line 4", "line 5");
  }
}
