package dev.orrery.runtime.engine;

/**
 * Unwinds the JavaScript stack when the program ends ({@code process.exit}). Not catchable by
 * JavaScript and running no {@code finally} block, because it is a Java {@code Error}.
 */
public final class ExitSignal extends Error {
  private static final long serialVersionUID = 1L;
  private final int code;

  public ExitSignal(int code) {
    super("exit " + code, null, false, false);
    this.code = code;
  }

  /** The exit code, 0 to 255. */
  public int code() {
    return code;
  }
}
