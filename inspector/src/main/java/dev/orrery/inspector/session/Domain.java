package dev.orrery.inspector.session;

/** One domain of the protocol, for one session. */
public interface Domain extends AutoCloseable {
  /** Registers the commands. */
  void register(Commands commands);

  /** The client has gone: undoes what only it wanted. */
  @Override
  default void close() {}
}
