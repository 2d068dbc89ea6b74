package dev.orrery.lsp.live;

import dev.orrery.lsp.document.Uris;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** How programs name the files that editors show. */
public final class SourceNames {
  private SourceNames() {}

  /** The file of a record's site; null if it is none, such as of builtin modules. */
  public static Path ofSite(String file) {
    try {
      return file.startsWith("/") ? Path.of(file) : Uris.path(file);
    } catch (InvalidPathException _) {
      return null;
    }
  }

  /** All that records call a file: CommonJS goes by real paths, modules by URLs. */
  static Set<String> of(Path file) {
    Path real = real(file);
    return Set.copyOf(
        List.of(
            file.toString(), file.toUri().toString(), real.toString(), real.toUri().toString()));
  }

  /** Without symbolic links, if the file is there. */
  static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException _) {
      return file;
    }
  }
}
