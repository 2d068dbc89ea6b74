package dev.orrery.intellij.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orrery.intellij.install.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class ProgramTest {
  private static final Installation INSTALLATION =
      new Installation(Path.of("/opt/orrery/bin/orrery"), Path.of("/opt/orrery"), null);

  @Test
  void isRunWithItsOptions() {
    Program program =
        new Program(
            "/p/app.js",
            List.of("one", "two words"),
            List.of("--trace-warnings"),
            "",
            Map.of(),
            Inspect.STOP,
            Watch.RECORD,
            "");
    assertThat(new Commands(INSTALLATION).run(program))
        .containsExactly(
            "/opt/orrery/bin/orrery",
            "--trace-warnings",
            "--inspect-brk=127.0.0.1:0",
            "--record=/p/app.orrec",
            "/p/app.js",
            "one",
            "two words");
    assertThat(program.workingFolder()).isEqualTo("/p");
  }

  @Test
  void isShownInTheVisualizer() {
    Program program = Program.of("/p/app.js").with(Watch.VISUALIZE_PAUSED);
    assertThat(new Commands(INSTALLATION).run(program)).contains("--visualize=paused");
    assertThat(new Commands(INSTALLATION).visualizer("42"))
        .containsExactly("/opt/orrery/bin/orrery", "gui", "42");
  }

  @Test
  void isDebuggedWithItsOptions() {
    Program program = Program.of("/p/app.js").withOptionsBefore(List.of("--trace-warnings"));
    assertThat(DebugParameters.launch(program, INSTALLATION))
        .containsEntry("request", "launch")
        .containsEntry("program", "/p/app.js")
        .containsEntry("cwd", "/p")
        .containsEntry("autoAttachChildProcesses", false)
        .containsEntry("runtimeExecutable", "/opt/orrery/bin/orrery")
        .containsEntry("runtimeArgs", List.of("--trace-warnings"))
        .doesNotContainKey("record");
  }

  @Test
  void isDebuggedByTheJdkThatIsChosen() {
    Installation chosen =
        new Installation(INSTALLATION.launcher(), INSTALLATION.home(), Path.of("/opt/jdk-25"));
    Program program = Program.of("/p/app.js").withOptionsBefore(List.of("--trace-warnings"));
    List<String> command = chosen.command(List.of("--trace-warnings"));
    assertThat(DebugParameters.launch(program, chosen))
        .containsEntry("runtimeExecutable", "/opt/jdk-25/bin/java")
        .containsEntry("runtimeArgs", command.subList(1, command.size()));
  }

  @Test
  void isNeverDebuggedWithWhatItForks() {
    assertThat(DebugParameters.generic(Map.of("program", "/p/app.js")))
        .isEqualTo(Map.of("program", "/p/app.js", "autoAttachChildProcesses", false));
  }

  @Test
  void isAttachedToByProcessOrAddress() {
    assertThat(AttachTarget.parse(" 4711 ")).isEqualTo(AttachTarget.process(4711));
    assertThat(AttachTarget.parse("ws://localhost:9230/ab-cd"))
        .isEqualTo(new AttachTarget(0, "localhost", 9230));
    assertThat(AttachTarget.parse("[::1]:9229").host()).isEqualTo("[::1]");
    assertThatThrownBy(() -> AttachTarget.parse("localhost")).hasMessageStartingWith("Give ");
    assertThatThrownBy(() -> AttachTarget.parse("a:70000")).hasMessageStartingWith("Give ");
    assertThat(DebugParameters.attach(AttachTarget.parse("10.0.0.1:1")))
        .containsEntry("address", "10.0.0.1")
        .containsEntry("port", 1);
  }

  @Test
  void argumentsAreSplitAndJoinedAsPeopleWriteThem() {
    assertThat(ArgumentText.split("a  'b c' \"d \\\"e\\\"\" f\\ g ''"))
        .containsExactly("a", "b c", "d \"e\"", "f g", "");
    List<String> words = List.of("plain", "two words", "quo\"te", "back\\slash", "", "it's");
    assertThat(ArgumentText.split(ArgumentText.join(words))).isEqualTo(words);
  }

  @Test
  void inspectorsAreFoundInTheOutput() {
    String line =
        "Debugger listening on ws://127.0.0.1:45645/83f69d93-4077-4f71-9ec9-fc4c0cee79f5\n";
    String address = InspectorLine.address(line);
    assertThat(address).isEqualTo("127.0.0.1:45645/83f69d93-4077-4f71-9ec9-fc4c0cee79f5");
    assertThat(InspectorLine.devTools(address)).startsWith("devtools://").endsWith(address);
    assertThat(InspectorLine.address("Debugger attached.")).isNull();
  }

  @Test
  void theRunFileIsThatOfTheJavaScriptDebugger(@TempDir Path project) throws Exception {
    Path file = ChromiumRunFile.write(project, AttachTarget.parse("127.0.0.1:9229"));
    assertThat(file.getParent()).isEqualTo(project.resolve(".run"));
    assertThat(file.toString()).endsWith(".run.xml");
    Element configuration = configuration(file);
    assertThat(configuration.getAttribute("type")).isEqualTo("ChromiumRemoteDebugType");
    assertThat(configuration.getAttribute("factoryName")).isEqualTo("Chromium Remote");
    assertThat(configuration.getAttribute("port")).isEqualTo("9229");
  }

  private static Element configuration(Path file) throws Exception {
    try (var in = Files.newInputStream(file)) {
      return (Element)
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(in)
              .getElementsByTagName("configuration")
              .item(0);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
