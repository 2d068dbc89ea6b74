package dev.orrery.gui.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orrery.protocol.connection.Target;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetTest {
  @TempDir Path folder;

  @Test
  void understandsWhatUsersGive() throws Exception {
    Path recording = Files.createFile(folder.resolve("run.orrec"));
    Path script = Files.createFile(folder.resolve("app.mjs"));
    assertThat(Target.parse(" 1234 ", folder)).isEqualTo(new Target.Program(1234));
    assertThat(Target.parse("ws://h:9229/ab-c", folder))
        .isEqualTo(new Target.Address(URI.create("ws://h:9229/ab-c")));
    assertThat(Target.parse("localhost:9229", folder))
        .isEqualTo(new Target.Address(URI.create("ws://localhost:9229")));
    assertThat(Target.parse("http://h:9229", folder))
        .isEqualTo(new Target.Address(URI.create("ws://h:9229")));
    assertThat(Target.parse("run.orrec", folder)).isEqualTo(new Target.Recording(recording));
    assertThat(Target.parse("./app.mjs", folder)).isEqualTo(new Target.Script(script));
  }

  @Test
  void saysWhatIsWrongInASentence() {
    assertThatThrownBy(() -> Target.parse("no.orrec", folder))
        .hasMessage("There is no file " + folder.resolve("no.orrec") + ".");
    assertThatThrownBy(() -> Target.parse("", folder))
        .hasMessage("Give a process id, an address or a file.");
    assertThatThrownBy(() -> Target.parse("ws://a b", folder))
        .hasMessage("ws://a b is no address.");
  }
}
