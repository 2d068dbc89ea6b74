package dev.orrery.distribution;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The jars of an image, in class path order.
 *
 * @param application the class path
 * @param compiler the module path: the Graal compiler, which HotSpot trusts only as the module
 *     {@code jdk.graal.compiler}, and the modules it reads
 */
record JarSet(List<Path> application, List<Path> compiler) {
  private static final Pattern COMPILER =
      Pattern.compile("(compiler|truffle-compiler|word|collections)-[0-9].*\\.jar");

  /** Sorts the jars of a class path; folders in it (this tool's own classes) are left out. */
  static JarSet ofClassPath(String classPath) {
    List<Path> application = new ArrayList<>();
    List<Path> compiler = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator)) {
      Path path = Path.of(entry);
      if (!entry.endsWith(".jar")) {
        continue;
      }
      (COMPILER.matcher(path.getFileName().toString()).matches() ? compiler : application)
          .add(path);
    }
    return new JarSet(List.copyOf(application), List.copyOf(compiler));
  }

  /** Replaces the jars of the image. */
  void copyTo(ImageLayout layout) throws IOException {
    copy(application, layout.classPath());
    copy(compiler, layout.modulePath());
  }

  private static void copy(List<Path> jars, Path folder) throws IOException {
    Trees.delete(folder);
    Files.createDirectories(folder);
    for (Path jar : jars) {
      // The AOT cache records the jars' modification times, so a rebuild must not change them.
      Files.copy(jar, folder.resolve(jar.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
    }
  }
}
