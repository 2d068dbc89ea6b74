package dev.orrery.intellij.program;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program that runs.
 *
 * @param processId of this machine, 0 if it is known by its inspector's address
 * @param host blank if it is known by its process
 * @param port 0 if it is known by its process
 */
public record AttachTarget(long processId, String host, int port) {
  /** Where an inspector listens unless told otherwise. */
  public static final int DEFAULT_PORT = 9229;

  private static final Pattern PROCESS = Pattern.compile("\\d{1,18}");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:(?:ws|wss|http|https)://)?([\\w.-]+|\\[[0-9a-fA-F:]+]):(\\d{1,5})(?:/.*)?");

  /** A process of this machine. */
  public static AttachTarget process(long processId) {
    return new AttachTarget(processId, "", 0);
  }

  /**
   * What a user means: a process id, or the host and port of an inspector.
   *
   * @throws IllegalArgumentException with a sentence if it is neither
   */
  public static AttachTarget parse(String text) {
    String word = text.strip();
    if (PROCESS.matcher(word).matches()) {
      return process(Long.parseLong(word));
    }
    Matcher address = ADDRESS.matcher(word);
    if (!address.matches() || Integer.parseInt(address.group(2)) > 0xffff) {
      throw new IllegalArgumentException(
          "Give a process id, or host and port of an inspector, such as 127.0.0.1:9229.");
    }
    return new AttachTarget(0, address.group(1), Integer.parseInt(address.group(2)));
  }

  /** The words that {@link #parse} makes it of again. */
  public String text() {
    return processId != 0 ? Long.toString(processId) : host + ":" + port;
  }
}
