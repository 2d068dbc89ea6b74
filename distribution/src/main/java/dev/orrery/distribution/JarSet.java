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
 * @param gui the class path of the visualizer, a process of its own: programs pay nothing for it
 * @param javafx the module path of the visualizer
 * @param lsp the class path of the language server and the debug adapter, processes of their own
 * @param treeSitter of which the language server needs the shared libraries only
 * @param webjars TypeScript, of which the language server needs the files
 */
record JarSet(
    List<Path> application,
    List<Path> compiler,
    List<Path> gui,
    List<Path> javafx,
    List<Path> lsp,
    List<Path> treeSitter,
    List<Path> webjars) {
  private static final Pattern COMPILER =
      Pattern.compile("(compiler|truffle-compiler|word|collections)-[0-9].*\\.jar");

  /** JavaFX for this platform; the jars without one in their name are empty. */
  private static final Pattern JAVAFX = Pattern.compile("javafx-.*-(linux|mac|win).*\\.jar");

  private static final Pattern EMPTY = Pattern.compile("javafx-[a-z]+-[0-9.]+\\.jar");

  private static final Pattern GUI =
      Pattern.compile(
          "(orrery-gui|atlantafx-base|richtextfx|flowless|reactfx|undofx|wellbehavedfx)-.*\\.jar");

  private static final Pattern LSP =
      Pattern.compile("(orrery-lsp-server|org\\.eclipse\\.lsp4j.*)-[0-9].*\\.jar");

  private static final Pattern WEBJARS =
      Pattern.compile("(typescript|types__node|undici-types)-[0-9].*\\.jar");

  private static final Pattern TREE_SITTER = Pattern.compile("tree-sitter.*\\.jar");

  /** What programs, the visualizer and the language server need. */
  private static final Pattern SHARED = Pattern.compile("(orrery-protocol|gson)-[0-9].*\\.jar");

  /** Sorts the jars of a class path; folders in it (this tool's own classes) are left out. */
  static JarSet ofClassPath(String classPath) {
    JarSet jars =
        new JarSet(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    for (String entry : classPath.split(File.pathSeparator)) {
      if (entry.endsWith(".jar")) {
        jars.add(Path.of(entry));
      }
    }
    return jars;
  }

  private void add(Path jar) {
    String name = jar.getFileName().toString();
    if (JAVAFX.matcher(name).matches()) {
      javafx.add(jar);
    } else if (GUI.matcher(name).matches()) {
      gui.add(jar);
    } else if (LSP.matcher(name).matches()) {
      lsp.add(jar);
    } else if (WEBJARS.matcher(name).matches()) {
      webjars.add(jar);
    } else if (TREE_SITTER.matcher(name).matches()) {
      treeSitter.add(jar);
    } else if (COMPILER.matcher(name).matches()) {
      compiler.add(jar);
    } else if (!EMPTY.matcher(name).matches()) {
      application.add(jar);
      if (SHARED.matcher(name).matches()) {
        gui.add(jar);
        lsp.add(jar);
      }
    }
  }

  /** Replaces the jars of the image. */
  void copyTo(ImageLayout layout) throws IOException {
    copy(application, layout.classPath());
    copy(compiler, layout.modulePath());
    copy(gui, layout.guiClassPath());
    copy(javafx, layout.guiModulePath());
    copy(lsp, layout.lspClassPath());
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
