package dev.orrery.distribution;

import dev.orrery.runtime.cli.tool.ImageProcess;
import java.nio.file.Path;

/**
 * Where things are in an image.
 *
 * @param home the image's folder, absolute
 */
record ImageLayout(Path home) {
  /** What users run; {@code process.execPath}. */
  Path launcher() {
    return home.resolve("bin").resolve(isWindows() ? "orrery.cmd" : "orrery");
  }

  /** The JDK run-time image. */
  Path jre() {
    return home.resolve("jre");
  }

  Path java() {
    return jre().resolve("bin").resolve(isWindows() ? "java.exe" : "java");
  }

  /** Jars of the class path. */
  Path classPath() {
    return home.resolve("lib").resolve("app");
  }

  /** Jars of the module path: the compiler and what it needs. */
  Path modulePath() {
    return home.resolve("lib").resolve("compiler");
  }

  /** Jars of the visualizer's class path. */
  Path guiClassPath() {
    return ImageProcess.VISUALIZER.folder(home);
  }

  /** Jars of the visualizer's module path. */
  Path guiModulePath() {
    return guiClassPath().resolve("javafx");
  }

  /** Jars of the language server and the debug adapter. */
  Path lspClassPath() {
    return ImageProcess.EDITOR_SERVERS.folder(home);
  }

  /** Shared libraries of the language server. */
  Path lspNativeLibraries() {
    return lspClassPath().resolve("native");
  }

  /** What the language server's TypeScript runs from. */
  Path typeScript() {
    return lspClassPath().resolve("typescript");
  }

  /** Pages of documentation, which hovers of the language server link to. */
  Path docs() {
    return home.resolve("docs");
  }

  /** Shared libraries that would otherwise be unpacked to the user's home at run time. */
  Path nativeLibraries() {
    return home.resolve("lib").resolve("native");
  }

  Path aotCache(String key) {
    return home.resolve("lib").resolve("aot").resolve(key + ".aot");
  }

  static boolean isWindows() {
    return System.getProperty("os.name").startsWith("Windows");
  }
}
