package dev.orrery.intellij.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What JetBrains' validator of plugins, that of the Marketplace, says of the zip. */
class StructureTest {
  private static String[] reports;

  @BeforeAll
  static void check() throws IOException, InterruptedException {
    Path folder = Artifacts.fresh("invalid");
    List<String> words = new ArrayList<>();
    words.add(StructureCheck.class.getName());
    words.add(Artifacts.zip().toString());
    words.add(
        spoilt(folder, "until", xml -> xml.replace("\"243\"", "\"243\" until-build=\"999.*\"")));
    words.add(spoilt(folder, "nameless", xml -> xml.replace("<name>Orrery</name>", "")));
    words.add(spoilt(folder, "short", xml -> xml.replaceAll("(?s)CDATA\\[.*?]]", "CDATA[Runs.]]")));
    Path classes = Artifacts.onClassPath("test-classes");
    String output = JavaProgram.run(List.of(classes, Artifacts.verifier()), words);
    reports = output.split("(?m)^(?=OK |FAIL)");
    assertThat(reports).as(output).hasSize(4);
  }

  @Test
  void findsNothing() {
    assertThat(reports[0]).startsWith("OK dev.orrery since 243.").doesNotContain("WARNING");
    assertThat(reports[0]).contains("com.redhat.devtools.lsp4ij").contains("modules.platform");
  }

  /** That it finds anything at all. */
  @Test
  void findsWhatIsWrong() {
    assertThat(reports[1]).contains("999.*");
    assertThat(reports[2]).startsWith("FAIL").contains("<name>");
    assertThat(reports[3]).contains("WARNING").contains("description must start");
  }

  /** The plugin's jar with another descriptor. */
  private static String spoilt(Path folder, String name, UnaryOperator<String> change)
      throws IOException {
    Path jar = folder.resolve(name + ".jar");
    Path plugin =
        Artifacts.jars().stream().filter(StructureTest::isPlugin).findFirst().orElseThrow();
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
        java.util.zip.ZipFile in = new java.util.zip.ZipFile(plugin.toFile())) {
      for (ZipEntry entry : in.stream().map(ZipEntry.class::cast).toList()) {
        byte[] content = in.getInputStream(entry).readAllBytes();
        if (entry.getName().equals("META-INF/plugin.xml")) {
          String before = new String(content, StandardCharsets.UTF_8);
          String after = change.apply(before);
          assertThat(after).isNotEqualTo(before);
          content = after.getBytes(StandardCharsets.UTF_8);
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(content);
      }
    }
    return jar.toString();
  }

  private static boolean isPlugin(Path jar) {
    return jar.getFileName().toString().startsWith("orrery-intellij-plugin");
  }
}
