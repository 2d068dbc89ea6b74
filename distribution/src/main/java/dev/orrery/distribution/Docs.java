package dev.orrery.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The pages of documentation in an image, without their pictures. */
final class Docs {
  private Docs() {}

  /** Replaces those of the image. */
  static void copy(Path from, ImageLayout layout) throws IOException {
    Trees.delete(layout.docs());
    List<Path> pages;
    try (Stream<Path> all = Files.walk(from)) {
      pages = all.filter(file -> file.toString().endsWith(".md")).toList();
    }
    for (Path page : pages) {
      Path target = layout.docs().resolve(from.relativize(page).toString());
      Files.createDirectories(target.getParent());
      Files.copy(page, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
