package dev.orrery.lsp.command;

import java.util.concurrent.CompletableFuture;

/** Something that a client may ask for by {@code workspace/executeCommand}. */
public interface Command {
  /** Such as {@code orrery.run}. */
  String name();

  /**
   * Called on the thread that reads messages: it must not take long.
   *
   * @return the answer; fails with a {@link CommandException} whose message is a sentence
   */
  CompletableFuture<?> execute(CommandArguments arguments) throws CommandException;
}
