package dev.orrery.gui.state.source;

import dev.orrery.protocol.record.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a user calls a line of a program. */
public final class SourceLine {
  private static final Pattern LINE = Pattern.compile("(.+):(0*[1-9]\\d{0,8})");

  private SourceLine() {}

  /**
   * The place that is meant.
   *
   * @param text a file or its URL, a colon, and the line's number, from 1
   * @param cwd what relative files are relative to
   * @throws IllegalArgumentException with a sentence if it is none
   */
  public static Site parse(String text, Path cwd) {
    Matcher line = LINE.matcher(text);
    if (!line.matches()) {
      throw new IllegalArgumentException(
          "Give a file and a line of it, such as --source=app.js:12.");
    }
    String name = line.group(1);
    String file = name.startsWith("file:") ? name : real(cwd.resolve(name)).toString();
    return new Site("", file, Integer.parseInt(line.group(2)), 0);
  }

  /** Programs go by real paths. The recording's machine may have been another one. */
  private static Path real(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    try {
      return Files.exists(absolute) ? absolute.toRealPath() : absolute;
    } catch (IOException _) {
      return absolute;
    }
  }
}
