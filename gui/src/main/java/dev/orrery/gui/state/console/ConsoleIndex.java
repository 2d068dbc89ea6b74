package dev.orrery.gui.state.console;

import dev.orrery.gui.state.Index;
import dev.orrery.gui.state.console.OutputLine.Level;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.model.RunKind;
import dev.orrery.protocol.record.ConsoleLevel;
import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.RejectionKind;
import dev.orrery.protocol.record.Site;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Keeps the lines of output with the callbacks that printed them; of very many, the latest. */
public final class ConsoleIndex implements Index {
  static final int MAX_LINES = 100_000;

  private final Deque<Run> running = new ArrayDeque<>();
  private final Deque<OutputLine> lines = new ArrayDeque<>();
  private Run latest;
  private long forgotten;

  /** Lines that were there before are gone: {@code first} is the number of the first one. */
  public record Lines(long first, List<OutputLine> lines) {}

  @Override
  public void began(long number, Run run) {
    running.push(run);
  }

  @Override
  public void ended(long number, Run run) {
    running.poll();
    latest = run;
  }

  @Override
  public void add(long number, LoopRecord loopRecord) {
    switch (loopRecord) {
      case LoopRecord.Console r ->
          add(number, r.time(), level(r.level()), r.text(), running.peek(), r.site());
      case LoopRecord.Thrown r -> thrown(number, r);
      case LoopRecord.Rejection r -> rejection(number, r);
      default -> {}
    }
  }

  /** Some are told of only when the callback has ended. */
  private void thrown(long number, LoopRecord.Thrown r) {
    Run run = running.isEmpty() ? latest : running.peek();
    add(number, r.time(), Level.THROWN, text(r.text()), run, r.site());
  }

  /** The promise is what it is about: which callback rejected it, views of promises know. */
  private void rejection(long number, LoopRecord.Rejection r) {
    boolean late = r.rejection() == RejectionKind.HANDLED_LATE;
    String text = (late ? "Handled late: " : "Nobody handles: ") + text(r.text());
    add(new OutputLine(number, r.time(), Level.REJECTION, text, r.id(), 0, null, null, null));
  }

  private void add(long number, long time, Level level, String text, Run run, Site site) {
    long id = run == null ? 0 : run.id();
    long of = run == null ? 0 : run.number();
    String type = run == null ? null : run.type();
    add(new OutputLine(number, time, level, text(text), id, of, type, where(run), site));
  }

  private static Site where(Run run) {
    if (run != null && run.kind() == RunKind.MAIN) {
      return new Site("main program", "", 0, 0);
    }
    return run == null ? null : run.callback();
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }

  private synchronized void add(OutputLine line) {
    if (lines.size() == MAX_LINES) {
      lines.removeFirst();
      forgotten++;
    }
    lines.addLast(line);
  }

  /** How many lines there have been. Any thread. */
  public synchronized long count() {
    return forgotten + lines.size();
  }

  /** The lines from one on, as far as they are still there. Any thread. */
  public synchronized Lines from(long number) {
    long first = Math.max(number, forgotten);
    return new Lines(
        forgotten, new ArrayList<>(lines).subList((int) (first - forgotten), lines.size()));
  }

  @Override
  public synchronized void forgetBefore(long number) {
    while (!lines.isEmpty() && lines.peekFirst().record() < number) {
      lines.removeFirst();
      forgotten++;
    }
  }

  private static Level level(ConsoleLevel level) {
    return switch (level) {
      case LOG, STDOUT -> Level.OUTPUT;
      case DEBUG, TRACE -> Level.DEBUG;
      case INFO -> Level.INFO;
      case WARN -> Level.WARNING;
      case ERROR, STDERR -> Level.ERROR;
    };
  }
}
