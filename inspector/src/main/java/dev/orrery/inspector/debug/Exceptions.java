package dev.orrery.inspector.debug;

import dev.orrery.runtime.engine.debug.Probes;
import dev.orrery.runtime.engine.debug.Rejection;
import dev.orrery.runtime.engine.debug.Spot;
import dev.orrery.runtime.engine.debug.Thrown;
import java.lang.ref.WeakReference;

/** Stops the program at exceptions. */
public final class Exceptions {
  /** Which ones. */
  public enum State {
    NONE,
    CAUGHT,
    UNCAUGHT,
    ALL
  }

  private final Debugging debugging;
  private Probes.Probe probe;

  /** What was thrown last: it is not told again as a rejection. */
  private WeakReference<Object> known = new WeakReference<>(null);

  Exceptions(Debugging debugging) {
    this.debugging = debugging;
  }

  /** The clients' wishes have changed. */
  public void update() {
    boolean isWanted =
        debugging.clients().stream().anyMatch(client -> client.exceptions() != State.NONE);
    if (isWanted && probe == null) {
      probe = debugging.probes().exceptions(this::thrown);
    } else if (!isWanted && probe != null) {
      probe.remove();
      probe = null;
    }
  }

  private boolean isWanted(boolean isCaught) {
    State match = isCaught ? State.CAUGHT : State.UNCAUGHT;
    return debugging.clients().stream()
        .map(DebugClient::exceptions)
        .anyMatch(state -> state == State.ALL || state == match);
  }

  private void thrown(Thrown thrown) {
    known = new WeakReference<>(thrown.value());
    boolean isCaught = thrown.isCaught() || (!thrown.isRejection() && debugging.isAnswering());
    if (!debugging.canStop() || !isWanted(isCaught)) {
      return;
    }
    Spot spot = thrown.spot();
    Script script = debugging.scripts().of(spot.frame().source());
    int offset = thrown.offset(script.locations());
    if (!debugging.isBlackboxed(script, offset)) {
      Stop.Exception exception = new Stop.Exception(thrown.value(), !isCaught);
      String reason = thrown.isRejection() ? "promiseRejection" : "exception";
      debugging.stopAt(spot, Stop.of(reason, exception), offset);
    }
  }

  /** A promise without a handler was rejected by a call of the program's. */
  public void rejected(Object value) {
    if (probe == null
        || known.get() == value
        || !debugging.canStop()
        || debugging.stack().isEmpty()) {
      return;
    }
    known = new WeakReference<>(value);
    boolean isCaught = Rejection.isHandledNext();
    if (!isWanted(isCaught)) {
      return;
    }
    debugging.stopAtCall(Stop.of("promiseRejection", new Stop.Exception(value, !isCaught)));
  }
}
