package dev.orrery.protocol.connection;

import dev.orrery.protocol.cdp.Command;
import java.util.concurrent.CompletableFuture;

/** Drives a program's loop: sends it commands of the EventLoop domain. Any thread. */
public interface LoopControl {
  /**
   * Sends a command.
   *
   * @return the answer; fails with a {@code ProtocolException} whose message is for people
   */
  <P, R> CompletableFuture<R> call(Command<P, R> command, P parameters);
}
