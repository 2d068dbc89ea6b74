package dev.orrery.intellij.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks for a browser that has DevTools: Chrome, Chromium or Edge, on the PATH or as a Mac has it. */
public final class BrowserFinder {
  private static final List<String> COMMANDS =
      List.of(
          "google-chrome",
          "google-chrome-stable",
          "chromium",
          "chromium-browser",
          "microsoft-edge",
          "microsoft-edge-stable");
  private static final List<String> APPLICATIONS =
      List.of("Google Chrome", "Chromium", "Microsoft Edge");

  private final Map<String, String> environment;
  private final List<Path> applications;

  /**
   * A finder.
   *
   * @param environment for the PATH
   * @param applications folders with a Mac's applications
   */
  public BrowserFinder(Map<String, String> environment, List<Path> applications) {
    this.environment = Map.copyOf(environment);
    this.applications = List.copyOf(applications);
  }

  /** One for this machine and the user whose environment this is. */
  public static BrowserFinder ofMachine(Map<String, String> environment) {
    Path user = Path.of(System.getProperty("user.home"));
    return new BrowserFinder(
        environment, List.of(Path.of("/Applications"), user.resolve("Applications")));
  }

  /** The command of the first that is found, or null. */
  public Path find() {
    return candidates().stream()
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst()
        .orElse(null);
  }

  private List<Path> candidates() {
    List<Path> files = new ArrayList<>();
    String[] folders = environment.getOrDefault("PATH", "").split(File.pathSeparator);
    for (String command : COMMANDS) {
      for (String folder : folders) {
        if (!folder.isBlank()) {
          files.add(Path.of(folder, command));
        }
      }
    }
    for (String name : APPLICATIONS) {
      applications.forEach(
          folder -> files.add(folder.resolve(name + ".app/Contents/MacOS").resolve(name)));
    }
    return files;
  }
}
