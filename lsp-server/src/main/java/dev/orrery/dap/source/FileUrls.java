package dev.orrery.dap.source;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** URLs of scripts and the files they stand for. */
public final class FileUrls {
  private static final Pattern FILE_URL = Pattern.compile("file:(?://([^/?#]*))?([^?#]*).*");
  private static final Pattern PLAIN = Pattern.compile("[a-zA-Z0-9/_-]");
  private static final Pattern SYNTAX = Pattern.compile("[.*+?^${}()|\\[\\]\\\\]");

  private FileUrls() {}

  /** The file of a script; null if it has none. */
  public static Path path(String url) {
    try {
      // Runtimes leave brackets and the like as they are, which a URI must not have.
      Matcher file = FILE_URL.matcher(url);
      if (file.matches()) {
        String host = file.group(1) == null || file.group(1).isEmpty() ? null : file.group(1);
        return Path.of(new URI("file", host, decoded(file.group(2)), null)).normalize();
      }
      Path path = url.isEmpty() ? null : Path.of(url);
      return path != null && path.isAbsolute() ? path.normalize() : null;
    } catch (IllegalArgumentException | FileSystemNotFoundException | URISyntaxException _) {
      return null;
    }
  }

  /** What a part of a URL stands for; itself if it cannot be one. */
  static String decoded(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return part;
    }
  }

  /** What a client calls a file: a path, or a URI. Null if it is neither. */
  public static Path ofClient(String name) {
    try {
      return name.startsWith("file:") ? path(name) : Path.of(name).toAbsolutePath().normalize();
    } catch (InvalidPathException _) {
      return null;
    }
  }

  /** The file with symbolic links resolved, as the runtime names it; itself if it is not there. */
  public static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException _) {
      return path;
    }
  }

  /** A regular expression for the URLs under which a file may be run. */
  public static String pattern(Path file) {
    Set<String> names = new LinkedHashSet<>();
    for (Path path : List.of(file, real(file))) {
      names.add("file://" + regex(path.toUri().getPath()));
      names.add(regex(path.toString()));
    }
    return "^(?:" + String.join("|", names) + ")(?:[?#].*)?$";
  }

  /**
   * A regular expression, Java's and JavaScript's, for a part of a path. In URLs other characters than
   * letters and digits stand for themselves or for their bytes: runtimes do not agree on which.
   */
  static String regex(String text) {
    StringBuilder regex = new StringBuilder();
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(
            each -> {
              if (PLAIN.matcher(each).matches()) {
                regex.append(each);
              } else {
                String itself = SYNTAX.matcher(each).replaceAll("\\\\$0");
                regex.append("(?:").append(itself).append('|').append(bytes(each)).append(')');
              }
            });
    return regex.toString();
  }

  private static String bytes(String character) {
    StringBuilder bytes = new StringBuilder();
    for (byte each : character.getBytes(StandardCharsets.UTF_8)) {
      bytes.append("%%%02X".formatted(each & 0xff));
    }
    return bytes.toString();
  }
}
