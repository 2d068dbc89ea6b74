package dev.orrery.lsp.document;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;

/** What clients call files. */
public final class Uris {
  private Uris() {}

  /** The file or folder of a URI; null if it is none of this machine. */
  public static Path path(String uri) {
    try {
      return uri.startsWith("file:") ? Path.of(URI.create(uri)) : null;
    } catch (IllegalArgumentException | FileSystemNotFoundException _) {
      return null;
    }
  }
}
