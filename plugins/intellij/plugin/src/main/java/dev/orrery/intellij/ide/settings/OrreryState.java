package dev.orrery.intellij.ide.settings;

/** What is kept of the settings; the platform reads and writes its fields. */
public final class OrreryState {
  /** Launcher, image or checkout; blank: the one on the PATH. */
  public String orrery = "";

  /** Home of a JDK 25; blank: the image's own JVM. */
  public String jdk = "";

  /** For every program, as on a command line. */
  public String options = "";

  public boolean inlayHints = true;
  public boolean lints = true;

  /** Whether to be silent about LSP4IJ. */
  public boolean withoutLsp4ij;

  /** The same values. */
  OrreryState copy() {
    OrreryState copy = new OrreryState();
    copy.orrery = orrery;
    copy.jdk = jdk;
    copy.options = options;
    copy.inlayHints = inlayHints;
    copy.lints = lints;
    copy.withoutLsp4ij = withoutLsp4ij;
    return copy;
  }
}
