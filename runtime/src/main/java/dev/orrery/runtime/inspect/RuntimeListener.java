package dev.orrery.runtime.inspect;

import com.oracle.truffle.api.source.Source;

/** Hears what a program does. All on the JS thread. */
public interface RuntimeListener {
  /** A context was made. */
  default void contextCreated(InspectedContext context) {}

  /** A context is no longer of use. */
  default void contextDestroyed(InspectedContext context) {}

  /** The program calls a method of console, which has not done its work yet. */
  default void consoleCalled(ConsoleCall call) {}

  /** A script or module of the program's is no JavaScript. */
  default void scriptFailedToParse(Source script) {}

  /** A call of the program's rejects a promise that has no handler yet. */
  default void promiseRejected(Object reason) {}

  /** The program ends by an exception. */
  default void exceptionThrown(ThrownException exception) {}
}
