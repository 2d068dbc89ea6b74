package dev.orrery.inspector.session;

import dev.orrery.runtime.inspect.ConsoleCall;
import dev.orrery.runtime.inspect.InspectedRuntime;
import dev.orrery.runtime.inspect.ThrownException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Makes messages of what the program says and keeps the last ones. As in V8, what is kept stays
 * reachable; {@link #clear} lets go of it.
 */
public final class ProgramMessages {
  private static final int MAX = 1000;
  private static final int MAX_STACK = 200;

  private final ConsoleReports console;
  private final ArrayDeque<ProgramMessage> kept = new ArrayDeque<>();

  /** What scheduled the code that rejected a promise, by the reason. */
  private final Map<Object, AsyncParent> rejected = new WeakHashMap<>();

  private int exceptions;

  ProgramMessages(InspectedRuntime runtime) {
    this.console = new ConsoleReports(runtime);
  }

  /** The last ones, oldest first; a live view. */
  public Collection<ProgramMessage> kept() {
    return Collections.unmodifiableCollection(kept);
  }

  /** Forgets all. */
  public void clear() {
    kept.clear();
  }

  /** An id for details of an exception, never given twice. */
  public int nextExceptionId() {
    return ++exceptions;
  }

  /** A promise is rejected, which may become an exception that nobody catches. */
  void rejected(Object reason, AsyncParent parent) {
    if (parent != null) {
      rejected.put(reason, parent);
    }
  }

  ProgramMessage.Exception add(ThrownException thrown, AsyncParent parent) {
    return keep(
        new ProgramMessage.Exception(
            nextExceptionId(),
            thrown.value(),
            thrown.isRejection(),
            thrown.place(),
            thrown.context(),
            thrown.time(),
            thrown.stack(),
            thrown.isRejection() ? rejected.get(thrown.value()) : parent));
  }

  /** {@code isWatched}: whether a client wants the whole stack. Null if it makes no message. */
  ProgramMessage.Console add(ConsoleCall call, boolean isWatched, AsyncParent parent) {
    ConsoleReports.Report report = console.of(call.method(), call.args());
    if (report == null) {
      return null;
    }
    if (report.type().equals("clear")) {
      kept.clear();
    }
    return keep(
        new ProgramMessage.Console(
            report.type(),
            report.args(),
            call.context(),
            call.time(),
            call.stack().take(isWatched ? MAX_STACK : 1),
            parent));
  }

  private <T extends ProgramMessage> T keep(T message) {
    if (kept.size() == MAX) {
      kept.removeFirst();
    }
    kept.add(message);
    return message;
  }
}
