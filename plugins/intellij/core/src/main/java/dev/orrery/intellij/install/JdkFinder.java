package dev.orrery.intellij.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks for a JDK 25 where installers and IDEs put them. */
public final class JdkFinder {
  private final List<Path> roots;
  private final Map<String, String> environment;

  /**
   * A finder.
   *
   * @param roots folders with JDKs in them
   * @param environment for JAVA_HOME
   */
  public JdkFinder(List<Path> roots, Map<String, String> environment) {
    this.roots = List.copyOf(roots);
    this.environment = Map.copyOf(environment);
  }

  /** One for this machine and the user whose environment this is. */
  public static JdkFinder ofMachine(Map<String, String> environment) {
    Path user = Path.of(System.getProperty("user.home"));
    return new JdkFinder(
        List.of(
            user.resolve(".jdks"),
            user.resolve(".sdkman/candidates/java"),
            Path.of("/usr/lib/jvm"),
            Path.of("/Library/Java/JavaVirtualMachines"),
            user.resolve("Library/Java/JavaVirtualMachines"),
            Path.of("C:\\Program Files\\Java"),
            Path.of("C:\\Program Files\\Eclipse Adoptium")),
        environment);
  }

  /** The first that is found, or null: that of JAVA_HOME before the others. */
  public Path find() {
    List<Path> homes = new ArrayList<>();
    String home = environment.get("JAVA_HOME");
    if (home != null && !home.isBlank()) {
      homes.add(Path.of(home));
    }
    roots.forEach(root -> addAll(homes, root));
    return homes.stream().filter(each -> Jdk.version(each) == Jdk.VERSION).findFirst().orElse(null);
  }

  private static void addAll(List<Path> homes, Path root) {
    if (!Files.isDirectory(root)) {
      return;
    }
    try (Stream<Path> entries = Files.list(root)) {
      entries
          .sorted()
          .forEach(
              entry -> {
                homes.add(entry);
                homes.add(entry.resolve("Contents/Home"));
              });
    } catch (IOException e) {
      // A folder that may not be read has no JDK for us; the others may.
      return;
    }
  }
}
