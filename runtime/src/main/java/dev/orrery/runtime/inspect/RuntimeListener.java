package dev.orrery.runtime.inspect;

/** Hears what a program does. All on the JS thread. */
public interface RuntimeListener {
  /** A context was made. */
  default void contextCreated(InspectedContext context) {}

  /** A context is no longer of use. */
  default void contextDestroyed(InspectedContext context) {}

  /** The program calls a method of console, which has not done its work yet. */
  default void consoleCalled(ConsoleCall call) {}

  /** The program ends by an exception. */
  default void exceptionThrown(ThrownException exception) {}
}
