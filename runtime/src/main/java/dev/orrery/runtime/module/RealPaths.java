package dev.orrery.runtime.module;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Symlinks out of paths. */
final class RealPaths {
  private RealPaths() {}

  static Path of(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
