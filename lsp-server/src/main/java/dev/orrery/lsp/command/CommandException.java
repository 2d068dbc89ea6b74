package dev.orrery.lsp.command;

/** Something could not be done; the message is a sentence for people. */
public final class CommandException extends Exception {
  private static final long serialVersionUID = 1;

  public CommandException(String sentence) {
    super(sentence);
  }
}
