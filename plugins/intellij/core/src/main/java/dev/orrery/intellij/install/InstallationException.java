package dev.orrery.intellij.install;

/** Orrery cannot be started; the message is for people and says what to do. */
public final class InstallationException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Missing missing;

  InstallationException(Missing missing, String message) {
    super(message);
    this.missing = missing;
  }

  /** What is missing. */
  public Missing missing() {
    return missing;
  }

  /** What can be missing. */
  public enum Missing {
    ORRERY,
    JDK
  }
}
