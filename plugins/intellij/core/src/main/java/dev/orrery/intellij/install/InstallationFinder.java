package dev.orrery.intellij.install;

import dev.orrery.intellij.install.InstallationException.Missing;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Finds Orrery: where the user says it is, or on the PATH. An image brings its own JVM; a JDK 25 is
 * needed where there is none for this system, where the user names one, and to build an image.
 */
public final class InstallationFinder {
  private static final List<String> NAMES =
      File.separatorChar == '/' ? List.of("orrery") : List.of("orrery.cmd", "orrery.exe");

  private final Map<String, String> environment;
  private final JdkFinder jdks;

  /** {@code environment}: for the PATH. */
  public InstallationFinder(Map<String, String> environment, JdkFinder jdks) {
    this.environment = Map.copyOf(environment);
    this.jdks = jdks;
  }

  /** One for this machine and the user whose environment this is. */
  public static InstallationFinder ofMachine(Map<String, String> environment) {
    return new InstallationFinder(environment, JdkFinder.ofMachine(environment));
  }

  /**
   * Finds it.
   *
   * @param orrery launcher, image or checkout; blank: the one on the PATH
   * @param jdk home of a JDK 25; blank: the image's own JVM
   */
  public Installation find(String orrery, String jdk) throws InstallationException {
    Path launcher = launcher(orrery.isBlank() ? onPath() : path(orrery.strip()));
    Path home = home(launcher);
    if (!jdk.isBlank()) {
      return withJdk(launcher, home, chosen(path(jdk.strip())));
    }
    if (home == null || Files.isExecutable(Jdk.java(home.resolve("jre")))) {
      return new Installation(launcher, home, null);
    }
    return withJdk(launcher, home, found());
  }

  private static Path path(String text) throws InstallationException {
    try {
      return Path.of(text).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new InstallationException(Missing.ORRERY, "“" + text + "” is no path.");
    }
  }

  private static Path real(Path launcher) throws InstallationException {
    try {
      return launcher.toRealPath();
    } catch (IOException e) {
      throw new InstallationException(
          Missing.ORRERY, launcher + " cannot be read: " + e.getMessage());
    }
  }

  private Path onPath() throws InstallationException {
    for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
      for (String name : NAMES) {
        Path file = folder.isBlank() ? null : Path.of(folder, name);
        if (file != null && Files.isRegularFile(file) && Files.isExecutable(file)) {
          return file.toAbsolutePath();
        }
      }
    }
    throw new InstallationException(
        Missing.ORRERY, "There is no orrery on the PATH. Say in the settings where it is.");
  }

  private Path launcher(Path given) throws InstallationException {
    if (Files.isRegularFile(given)) {
      return isCheckout(given.getParent()) ? launcher(given.getParent()) : given;
    }
    for (String name : NAMES) {
      for (Path folder : List.of(given, given.resolve("target/orrery"))) {
        Path launcher = folder.resolve("bin").resolve(name);
        if (Files.isRegularFile(launcher)) {
          return launcher;
        }
      }
    }
    if (!isCheckout(given)) {
      throw new InstallationException(
          Missing.ORRERY, "There is no Orrery in " + given + ". Say in the settings where it is.");
    }
    // The first start would build it for minutes, and say so where nobody looks.
    found();
    throw new InstallationException(
        Missing.ORRERY,
        "Orrery in " + given + " is not built yet. Run “" + given.resolve("orrery") + " -v” once.");
  }

  private static boolean isCheckout(Path folder) {
    return Files.isRegularFile(folder.resolve("pom.xml"))
        && Files.isRegularFile(folder.resolve("orrery"));
  }

  /** The image that a launcher belongs to, or null. It may be named by a link from elsewhere. */
  private static Path home(Path launcher) throws InstallationException {
    Path folder = real(launcher).getParent();
    Path home = folder == null ? null : folder.getParent();
    return home != null && Files.isDirectory(home.resolve("lib/app")) ? home : null;
  }

  private Path found() throws InstallationException {
    Path jdk = jdks.find();
    if (jdk == null) {
      throw new InstallationException(
          Missing.JDK,
          "Orrery needs a JDK 25 here, and none was found. Install one, for example with File |"
              + " Project Structure | SDKs | Download JDK, or say in the settings where it is.");
    }
    return jdk;
  }

  private static Path chosen(Path jdk) throws InstallationException {
    int version = Jdk.version(jdk);
    if (version != Jdk.VERSION) {
      throw new InstallationException(
          Missing.JDK,
          version == 0
              ? "There is no JDK in " + jdk + "."
              : "Orrery needs a JDK 25; the one in " + jdk + " is a JDK " + version + ".");
    }
    return jdk;
  }

  private static Installation withJdk(Path launcher, Path home, Path jdk)
      throws InstallationException {
    if (home == null) {
      throw new InstallationException(
          Missing.ORRERY,
          "A JDK can be chosen only for an image of Orrery, and " + launcher + " is in none.");
    }
    return new Installation(launcher, home, jdk);
  }
}
