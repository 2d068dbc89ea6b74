package dev.orrery.intellij.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * A folder that the Plugin Verifier takes for an IDE: the core of the platform, and of the rest what is
 * declared here, in the places where an IDE has them.
 */
final class FakeIde {
  private static final String PLATFORM =
      """
      <idea-plugin>
        <id>com.intellij</id>
        <name>IDEA CORE</name>
        <vendor>JetBrains</vendor>
        <module value="com.intellij.modules.platform"/>
        <module value="com.intellij.modules.lang"/>
      </idea-plugin>
      """;
  private static final String LSP4IJ =
      """
      <idea-plugin>
        <id>com.redhat.devtools.lsp4ij</id>
        <name>LSP4IJ</name>
        <version>0.20.1</version>
        <vendor>Red-Hat</vendor>
        <depends>com.intellij.modules.platform</depends>
      </idea-plugin>
      """;

  private final Path folder;

  private FakeIde(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes one.
   *
   * @param build such as IC-243.21565.193
   * @param without classes of the API that it lacks
   */
  static FakeIde make(String build, boolean lsp4ij, Predicate<String> without) throws IOException {
    String name = "ide-" + build + (lsp4ij ? "" : "-alone");
    FakeIde ide = new FakeIde(Artifacts.fresh(name));
    Path lib = Files.createDirectories(ide.folder.resolve("lib"));
    Files.writeString(ide.folder.resolve("build.txt"), build);
    ide.jar(lib.resolve("app.jar"), PLATFORM, file -> file.startsWith("com/intellij/"), without);
    for (String jar : new String[] {"intellij-core", "gson", "kotlin-stdlib"}) {
      Path source = Artifacts.onClassPath("/" + jar + "-");
      Files.createSymbolicLink(lib.resolve(jar + ".jar"), source);
    }
    if (lsp4ij) {
      Path plugin = Files.createDirectories(ide.folder.resolve("plugins/lsp4ij/lib"));
      ide.jar(
          plugin.resolve("lsp4ij.jar"), LSP4IJ, file -> file.startsWith("com/redhat/"), without);
    }
    return ide;
  }

  Path folder() {
    return folder;
  }

  private void jar(Path jar, String descriptor, Predicate<String> of, Predicate<String> without)
      throws IOException {
    Path stubs = Artifacts.onClassPath("api-stubs");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<StubFile> files = StubFile.in(stubs)) {
      out.putNextEntry(new JarEntry("META-INF/plugin.xml"));
      out.write(descriptor.getBytes(StandardCharsets.UTF_8));
      for (StubFile file : files.filter(each -> of.test(each.name())).toList()) {
        if (!without.test(file.name())) {
          out.putNextEntry(new JarEntry(file.name()));
          out.write(file.content());
        }
      }
    }
  }
}
