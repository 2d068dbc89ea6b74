package dev.orrery.runtime.cli;

/** An option nobody knows, or one used wrongly; exit code 9. */
final class BadOption extends Exception {
  private static final long serialVersionUID = 1L;

  BadOption(String message) {
    super(message);
  }
}
