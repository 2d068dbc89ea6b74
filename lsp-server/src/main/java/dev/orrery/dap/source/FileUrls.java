package dev.orrery.dap.source;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** URLs of scripts and the files they stand for. */
public final class FileUrls {
  private FileUrls() {}

  /** The file of a script; null if it has none. */
  public static Path path(String url) {
    try {
      if (url.startsWith("file:")) {
        URI uri = URI.create(url);
        return Path.of(new URI(uri.getScheme(), uri.getHost(), uri.getPath(), null));
      }
      Path path = url.isEmpty() ? null : Path.of(url);
      return path != null && path.isAbsolute() ? path.normalize() : null;
    } catch (IllegalArgumentException
        | FileSystemNotFoundException
        | java.net.URISyntaxException _) {
      return null;
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
      String url = path.toUri().toString();
      names.add(quote(url));
      names.add(quote(path.toString()));
    }
    return "^(?:" + String.join("|", names) + ")(?:[?#].*)?$";
  }

  private static String quote(String text) {
    return Pattern.compile("[.*+?^${}()|\\[\\]\\\\/]").matcher(text).replaceAll("\\\\$0");
  }
}
