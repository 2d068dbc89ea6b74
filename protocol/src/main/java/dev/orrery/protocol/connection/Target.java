package dev.orrery.protocol.connection;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Something that can be looked at. */
public sealed interface Target {
  /** The words that {@link #parse} makes it of again. */
  String text();

  /** A file of records. */
  record Recording(Path file) implements Target {
    @Override
    public String text() {
      return file.toString();
    }
  }

  /** A program of this user's on this machine. */
  record Program(long pid) implements Target {
    @Override
    public String text() {
      return Long.toString(pid);
    }
  }

  /** A runtime's inspector; {@code ws://host:port} alone means the first program it has. */
  record Address(URI uri) implements Target {
    @Override
    public String text() {
      return uri.toString();
    }
  }

  /** A program to be started. */
  record Script(Path file) implements Target {
    @Override
    public String text() {
      return file.toString();
    }
  }

  /**
   * What a user means.
   *
   * @param text a process id, an address or a file
   * @param cwd what relative files are relative to
   * @throws IllegalArgumentException with a sentence if it is none of them
   */
  static Target parse(String text, Path cwd) {
    String word = text.strip();
    if (word.matches("\\d{1,18}")) {
      return new Program(Long.parseLong(word));
    } else if (word.matches("wss?://.+")) {
      return address(word);
    } else if (word.matches("https?://.+")) {
      return address("ws" + word.substring("http".length()));
    } else if (word.matches("[\\w.-]+:\\d{1,5}")) {
      return address("ws://" + word);
    } else if (word.isEmpty()) {
      throw new IllegalArgumentException("Give a process id, an address or a file.");
    }
    return of(cwd.resolve(word).toAbsolutePath().normalize());
  }

  /**
   * A file.
   *
   * @throws IllegalArgumentException with a sentence if it is neither recording nor program
   */
  static Target of(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("There is no file " + file + ".");
    }
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.matches(".*\\.[cm]?[jt]s") ? new Script(file) : new Recording(file);
  }

  private static Address address(String word) {
    try {
      return new Address(URI.create(word));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(word + " is no address.", e);
    }
  }
}
