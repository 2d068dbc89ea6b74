package dev.orrery.runtime.observe;

import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.Site;
import dev.orrery.runtime.loop.EventLoop;
import java.util.List;
import java.util.function.Consumer;

/** What observation needs of the runtime it watches; the engine implements it. */
public interface ObservedRuntime {
  /** What tells a program from others in a recording. */
  record Program(long pid, String version, String cwd, List<String> argv) {}

  Program program();

  /** Loop time in milliseconds; loop thread. */
  long loopTime();

  /** Runs a task on the loop thread soon: at once when called there; any thread. */
  void onLoop(Runnable task);

  /** Reports to the observer from now on; loop thread. */
  void addObserver(RuntimeObserver observer);

  /** Loop thread. */
  void removeObserver(RuntimeObserver observer);

  /** Reports again to which observer what; after {@link RuntimeObserver#interests} changed. */
  void interestsChanged();

  /** Tells an observer of the handles, requests, timers and immediates there are; loop thread. */
  void describeTo(RuntimeObserver observer);

  /**
   * Where the program's own code is at the moment: the innermost call outside builtin modules. Null
   * when none of it runs. Loop thread.
   */
  Site currentSite();

  /**
   * Where a function of the program's is defined.
   *
   * @param callback as {@code enqueue} got it, may be null
   * @return null when it is not the program's, or unknown
   */
  Site definitionSite(Object callback);

  /**
   * Takes the stack of the program's code while it runs, innermost frame first. The program goes on
   * as if nothing had happened. Any thread.
   *
   * @param consumer called on the loop thread, at its next safe point: not as long as it waits in a
   *     native call
   */
  void sampleStack(Consumer<List<Site>> consumer);

  /** Whether that is how a program ends itself, and so not an error of who ran it. */
  boolean isExit(Error thrown);

  /** The loop itself. */
  EventLoop loop();

  /** How many callbacks wait in a queue; loop thread. */
  int queueLength(QueueKind queue);

  /** The thread that runs loop and program. */
  Thread loopThread();
}
