package dev.orrery.inspector.session;

import com.oracle.truffle.api.source.Source;
import dev.orrery.runtime.inspect.ConsoleCall;
import dev.orrery.runtime.inspect.InspectedContext;

/** One domain of the protocol, for one session; hears what the program does as well. */
public interface Domain extends AutoCloseable {
  /** Registers the commands. */
  void register(Commands commands);

  /** Whether it wants the whole stack of what the program says. */
  default boolean wantsStacks() {
    return false;
  }

  /** The program has said something; earlier things are in {@link Target#messages}. */
  default void said(ProgramMessage message) {}

  /** The program calls a method of console; told before {@link #said}. */
  default void consoleCalled(ConsoleCall call) {}

  /** There is a new context. */
  default void contextCreated(InspectedContext context) {}

  /** A context is no longer of use. */
  default void contextDestroyed(InspectedContext context) {}

  /** A script or module of the program's is no JavaScript. */
  default void scriptFailedToParse(Source script) {}

  /** A call of the program's rejects a promise that has no handler yet. */
  default void promiseRejected(Object reason) {}

  /** The client has gone: undoes what only it wanted. */
  @Override
  default void close() {}
}
