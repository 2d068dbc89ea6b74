package dev.orrery.lsp.command;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Ends a program that was started from here, by its number, or all of them. */
public final class StopCommand implements Command {
  private final Programs programs;

  public StopCommand(Programs programs) {
    this.programs = programs;
  }

  @Override
  public String name() {
    return "orrery.stop";
  }

  @Override
  public CompletableFuture<?> execute(CommandArguments arguments) {
    return CompletableFuture.completedFuture(Map.of("stopped", programs.stop(arguments.number(0))));
  }
}
