package dev.orrery.lsp.typescript;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Chooses the TypeScript that is asked. */
final class Toolkits {
  static final String AUTO = "auto";

  private Toolkits() {}

  /**
   * Chooses.
   *
   * @param setting {@code auto}, or where the package is: its folder, or a file of it
   * @param roots of the workspace; what the setting says is relative to the first
   * @throws IOException if there is none, for the reason that it says
   */
  static Toolkit choose(String setting, List<Path> roots) throws IOException {
    Path ours = OwnFiles.folder();
    if (setting.equals(AUTO)) {
      for (Path root : roots) {
        Toolkit theirs = Toolkit.of(root.resolve("node_modules").resolve("typescript"), ours);
        if (theirs != null) {
          return theirs;
        }
      }
      Toolkit own = Toolkit.of(ours.resolve("node_modules").resolve("typescript"), ours);
      if (own == null) {
        throw new IOException("there is no TypeScript in " + ours);
      }
      return own;
    }
    Path place = place(setting, roots);
    for (Path folder = place; folder != null; folder = folder.getParent()) {
      Toolkit chosen = Toolkit.of(folder, ours);
      if (chosen != null) {
        return chosen;
      }
    }
    throw new IOException("there is no TypeScript 5 or 6 at " + place);
  }

  private static Path place(String setting, List<Path> roots) throws IOException {
    try {
      return roots.isEmpty() ? Path.of(setting) : roots.getFirst().resolve(setting);
    } catch (InvalidPathException e) {
      throw new IOException("orrery.typescript is no path: " + e.getMessage(), e);
    }
  }
}
