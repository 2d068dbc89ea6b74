package dev.orrery.intellij.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each member of the API that the plugin uses has been looked up in its sources, and {@code
 * api-used.tsv} says where. What the platform's core has is looked up here.
 */
class ApiUseTest {
  private static final String CORE = "intellij-core";

  @Test
  void isListedWithItsSource() throws IOException {
    TreeSet<ApiUse.Member> used = use().find();
    Map<String, String> listed = listed();
    String text =
        used.stream()
            .map(each -> each + "\t" + listed.getOrDefault(each.toString(), "?"))
            .collect(Collectors.joining("\n", "", "\n"));
    Files.writeString(Artifacts.TARGET.resolve("api-used.tsv"), text);
    assertThat(used.stream().map(ApiUse.Member::toString))
        .as("target/api-used.tsv has what is used; say for each where it was looked up")
        .containsExactlyElementsOf(listed.keySet());
    assertThat(listed.values()).noneMatch(String::isBlank);
  }

  @Test
  void isInTheCoreWhereItSaysSo() throws IOException {
    ApiUse use = use();
    Path core = core();
    Map<String, String> listed = listed();
    List<ApiUse.Member> of =
        use.find().stream().filter(each -> CORE.equals(listed.get(each.toString()))).toList();
    assertThat(of).isNotEmpty();
    assertThat(use.notDeclared(of, core)).isEmpty();
  }

  /** A class that is real must not be declared otherwise. */
  @Test
  void declaresNothingThatTheCoreHas() throws IOException {
    TreeSet<String> names = new TreeSet<>();
    try (Stream<StubFile> files = StubFile.in(core())) {
      files.forEach(each -> names.add(each.name()));
    }
    try (Stream<StubFile> files = StubFile.in(Artifacts.onClassPath("api-stubs"))) {
      assertThat(files.map(StubFile::name).filter(name -> !name.endsWith("package-info.class")))
          .isNotEmpty()
          .noneMatch(names::contains);
    }
  }

  /** The rest of the plugin is loaded where LSP4IJ is not. */
  @Test
  void usesLsp4ijInOnePackage() throws IOException {
    for (Path jar : Artifacts.jars()) {
      try (Stream<StubFile> files = StubFile.in(jar)) {
        assertThat(
                files
                    .filter(each -> !each.name().startsWith("dev/orrery/intellij/ide/lsp4ij/"))
                    .filter(each -> text(each).contains("com/redhat/")))
            .isEmpty();
      }
    }
  }

  private static String text(StubFile file) {
    return new String(file.content(), StandardCharsets.ISO_8859_1);
  }

  private static ApiUse use() throws IOException {
    return new ApiUse(Artifacts.jars(), List.of(core(), Artifacts.onClassPath("api-stubs")));
  }

  private static Path core() {
    return Artifacts.onClassPath("/intellij-core-");
  }

  /** Where each member was looked up. */
  private static Map<String, String> listed() throws IOException {
    Map<String, String> listed = new TreeMap<>();
    try (InputStream in = ApiUseTest.class.getResourceAsStream("api-used.tsv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().filter(each -> !each.startsWith("#")).toList()) {
        int end = line.lastIndexOf('\t');
        listed.put(line.substring(0, end), line.substring(end + 1));
      }
    }
    return listed;
  }
}
