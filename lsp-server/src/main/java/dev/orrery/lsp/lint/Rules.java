package dev.orrery.lsp.lint;

import java.util.List;

/** All rules, in the order of the documentation. */
public final class Rules {
  public static final List<Rule> ALL =
      List.of(
          new BlockingCall(),
          new TickStarvation(),
          new FloatingPromise(),
          new AsyncCallback(),
          new AwaitInLoop(),
          new MissingErrorListener(),
          new PipeWithoutErrorHandling(),
          new IgnoredWriteResult(),
          new WholeStreamBuffering(),
          new EmitInConstructor(),
          new ListenerLeak(),
          new Zalgo(),
          new CallbackTwice(),
          new IgnoredError(),
          new TimerDelay(),
          new TimerCallback(),
          new IntervalNeverCleared(),
          new TimeoutImmediateRace());

  private Rules() {}

  /** Null if there is none of that id. */
  public static Rule of(String id) {
    return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst().orElse(null);
  }
}
