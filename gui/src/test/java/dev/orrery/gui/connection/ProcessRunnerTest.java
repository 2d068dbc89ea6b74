package dev.orrery.gui.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orrery.protocol.connection.ProcessRunner;
import dev.orrery.protocol.connection.ProgramRun;
import dev.orrery.protocol.connection.Snippet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With a command of the test's own. */
@Timeout(60)
class ProcessRunnerTest {
  private static final Snippet PROGRAM = new Snippet("console.log('é');", false);

  @TempDir Path folder;

  private ProcessRunner runner(String script) throws IOException {
    Path command = Files.writeString(folder.resolve("an orrery"), "#!/bin/sh\n" + script + "\n");
    assertThat(command.toFile().setExecutable(true)).isTrue();
    return new ProcessRunner(command.toString());
  }

  @Test
  void ofWhateverItWritesToItsErrorsTheBeginningIsKept() throws Exception {
    ProgramRun run =
        runner("printf 'bad \\377 %09000d' 1 >&2; cp program.js \"${1#--record=}\"")
            .run(PROGRAM, 0);
    assertThat(run.errors()).startsWith("bad \ufffd 000").hasSize(2000);
    assertThat(run.recording()).hasContent(PROGRAM.code());
    assertThat(run.ended()).isTrue();
  }

  @Test
  void whatCannotBeRunIsASentence() throws Exception {
    assertThatThrownBy(() -> runner("echo no such option >&2; exit 9").run(PROGRAM, 7))
        .hasMessage("The program could not be run. no such option");
    assertThatThrownBy(() -> new ProcessRunner("/no/orrery").run(PROGRAM, 0))
        .hasMessageStartingWith("/no/orrery cannot be started: ");
  }
}
