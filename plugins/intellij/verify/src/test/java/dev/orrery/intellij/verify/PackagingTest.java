package dev.orrery.intellij.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is in the zip, and what is not. */
class PackagingTest {
  private static final int JAVA_21 = 65;

  @Test
  void hasOneFolderWithOurJarsAlone() throws IOException {
    Path unpacked = Artifacts.unpacked();
    assertThat(names(unpacked)).containsExactly("orrery-intellij");
    assertThat(names(unpacked.resolve("orrery-intellij")))
        .containsExactly("lib", "lsp4ij-templates");
    assertThat(Artifacts.jars()).hasSize(3);
  }

  /** What the IDE or LSP4IJ has must not come twice: the classes would not be the same. */
  @Test
  void hasNoClassesOfOthers() throws IOException {
    for (Path jar : Artifacts.jars()) {
      try (Stream<StubFile> classes = StubFile.in(jar)) {
        assertThat(classes.map(StubFile::name)).allMatch(name -> name.startsWith("dev/orrery/"));
      }
    }
  }

  @Test
  void runsOnJava21() throws IOException {
    for (Path jar : Artifacts.jars()) {
      try (Stream<StubFile> classes = StubFile.in(jar)) {
        assertThat(classes.map(each -> ClassFile.of().parse(each.content()).majorVersion()))
            .allMatch(version -> version <= JAVA_21);
      }
    }
  }

  /** For LSP4IJ without this plugin. */
  @Test
  void templatesAreOfTheFormThatLsp4ijReads() throws IOException {
    Path templates = Artifacts.unpacked().resolve("orrery-intellij/lsp4ij-templates");
    JsonObject server = json(templates.resolve("lsp/orrery/template.json"));
    assertThat(server.getAsJsonObject("programArgs").get("default").getAsString())
        .isEqualTo("orrery lsp --stdio");
    JsonObject adapter = json(templates.resolve("dap/orrery/template.json"));
    assertThat(adapter.getAsJsonObject("launch").get("default").getAsString())
        .isEqualTo("orrery dap --stdio");
    for (JsonObject each : List.of(server, adapter)) {
      assertThat(each.get("id").getAsString()).isEqualTo("orrery");
      assertThat(each.getAsJsonArray("fileTypeMappings"))
          .allSatisfy(mapping -> assertThat(mapping.getAsJsonObject().has("languageId")).isTrue());
    }
    assertThat(json(templates.resolve("lsp/orrery/settings.json")).has("orrery")).isTrue();
    assertThat(json(templates.resolve("dap/orrery/launch.json")).get("request").getAsString())
        .isEqualTo("launch");
    assertThat(json(templates.resolve("dap/orrery/attach.json")).get("request").getAsString())
        .isEqualTo("attach");
  }

  private static JsonObject json(Path file) throws IOException {
    return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
