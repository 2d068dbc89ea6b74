package dev.orrery.intellij.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Facts about the home of a JDK. */
public final class Jdk {
  /** The one that Orrery is for. */
  public static final int VERSION = 25;

  private static final String KEY = "JAVA_VERSION=\"";

  private Jdk() {}

  /** The command that starts it. */
  public static Path java(Path home) {
    boolean windows = java.io.File.separatorChar == '\\';
    return home.resolve("bin").resolve(windows ? "java.exe" : "java");
  }

  /** Its feature version, such as 25; 0 if the folder is no JDK. */
  public static int version(Path home) {
    Path file = home.resolve("release");
    if (!Files.isExecutable(java(home)) || !Files.isRegularFile(file)) {
      return 0;
    }
    try {
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith(KEY)) {
          return feature(line.substring(KEY.length()));
        }
      }
      return 0;
    } catch (IOException e) {
      // A file that cannot be read tells no version.
      return 0;
    }
  }

  /** Of {@code 25.0.3"} or {@code 1.8.0_402"}. */
  private static int feature(String text) {
    String[] parts = text.split("[^0-9]");
    int index = parts.length > 1 && parts[0].equals("1") ? 1 : 0;
    return parts.length > index && parts[index].matches("\\d{1,4}")
        ? Integer.parseInt(parts[index])
        : 0;
  }
}
