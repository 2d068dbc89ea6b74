package dev.orrery.intellij.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orrery.intellij.install.InstallationException.Missing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationFinderTest {
  @TempDir Path folder;
  private Path image;
  private Path jdks;

  @BeforeEach
  void make() throws IOException {
    folder = folder.toRealPath();
    image = folder.resolve("orrery");
    jdks = Files.createDirectories(folder.resolve("jdks"));
    executable(image.resolve("bin/orrery"));
    executable(image.resolve("jre/bin/java"));
    Files.createDirectories(image.resolve("lib/app"));
  }

  @Test
  void takesTheImageThatIsNamed() throws Exception {
    Installation found = finder("").find(image.toString(), "");
    assertThat(found).isEqualTo(new Installation(image.resolve("bin/orrery"), image, null));
    assertThat(found.command(List.of("lsp")))
        .containsExactly(image.resolve("bin/orrery").toString(), "lsp");
  }

  @Test
  void takesTheLauncherThatIsNamed() throws Exception {
    assertThat(finder("").find(image.resolve("bin/orrery").toString(), "").home()).isEqualTo(image);
    Path other = executable(folder.resolve("other/start"));
    assertThat(finder("").find(other.toString(), ""))
        .isEqualTo(new Installation(other, null, null));
  }

  @Test
  void takesTheOneOnThePath() throws Exception {
    assertThat(finder(folder + ":" + image.resolve("bin")).find(" ", "").home()).isEqualTo(image);
  }

  @Test
  void followsALinkToItsImage() throws Exception {
    Path folder = Files.createDirectories(this.folder.resolve("links"));
    Files.createSymbolicLink(folder.resolve("orrery"), image.resolve("bin/orrery"));
    assertThat(finder(folder.toString()).find("", ""))
        .isEqualTo(new Installation(folder.resolve("orrery"), image, null));
  }

  @Test
  void saysThatThereIsNone() {
    assertThatThrownBy(() -> finder("/nowhere").find("", ""))
        .isInstanceOfSatisfying(
            InstallationException.class, e -> assertThat(e.missing()).isEqualTo(Missing.ORRERY))
        .hasMessageContaining("PATH");
    assertThatThrownBy(() -> finder("").find(jdks.toString(), ""))
        .hasMessageContaining("There is no Orrery in " + jdks);
  }

  @Test
  void runsAnImageByTheJdkThatIsNamed() throws Exception {
    Path jdk = jdk("temurin-25", "25.0.3");
    Installation found = finder("").find(image.toString(), jdk.toString());
    assertThat(found.command(List.of("app.js")))
        .startsWith(jdk.resolve("bin/java").toString())
        .contains("-Dorrery.home=" + image, "dev.orrery.runtime.cli.Main")
        .contains("--upgrade-module-path=" + image.resolve("lib/compiler"))
        .endsWith("app.js");
  }

  @Test
  void looksForAJdkWhereTheImageHasNone() throws Exception {
    Files.delete(image.resolve("jre/bin/java"));
    assertThatThrownBy(() -> finder("").find(image.toString(), ""))
        .isInstanceOfSatisfying(
            InstallationException.class, e -> assertThat(e.missing()).isEqualTo(Missing.JDK))
        .hasMessageContaining("JDK 25");
    jdk("openjdk-21", "21.0.8");
    Path jdk = jdk("temurin-25", "25.0.3");
    assertThat(finder("").find(image.toString(), "").jdk()).isEqualTo(jdk);
  }

  @Test
  void refusesAnotherJdk() throws IOException {
    Path jdk = jdk("openjdk-8", "1.8.0_402");
    assertThatThrownBy(() -> finder("").find(image.toString(), jdk.toString()))
        .hasMessageContaining("is a JDK 8");
    assertThatThrownBy(() -> finder("").find(image.toString(), folder.toString()))
        .hasMessageContaining("There is no JDK in");
  }

  @Test
  void doesNotBuildACheckout() throws IOException {
    Path checkout = Files.createDirectories(folder.resolve("checkout"));
    Files.writeString(checkout.resolve("pom.xml"), "<project/>");
    executable(checkout.resolve("orrery"));
    jdk("temurin-25", "25.0.3");
    assertThatThrownBy(() -> finder("").find(checkout.toString(), ""))
        .hasMessageContaining("is not built yet");
    assertThatThrownBy(() -> finder(checkout.toString()).find("", ""))
        .hasMessageContaining("is not built yet");
  }

  @Test
  void takesTheImageOfACheckout() throws Exception {
    Path checkout = Files.createDirectories(folder.resolve("checkout"));
    Files.writeString(checkout.resolve("pom.xml"), "<project/>");
    executable(checkout.resolve("orrery"));
    Files.createDirectories(checkout.resolve("target"));
    Files.move(image, checkout.resolve("target/orrery"));
    assertThat(finder("").find(checkout.resolve("orrery").toString(), "").home())
        .isEqualTo(checkout.resolve("target/orrery"));
  }

  private InstallationFinder finder(String path) {
    return new InstallationFinder(Map.of("PATH", path), new JdkFinder(List.of(jdks), Map.of()));
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = jdks.resolve(name);
    executable(home.resolve("bin/java"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  private static Path executable(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
