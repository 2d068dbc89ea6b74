package dev.orrery.protocol.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimeSocketsTest {
  private static final long NO_PROCESS = 999_999_999;

  @TempDir private Path folder;

  private RuntimeSockets sockets() throws IOException {
    return RuntimeSockets.ofUser(Map.of("XDG_RUNTIME_DIR", folder.toString()));
  }

  @Test
  void onlyTheUserMayEnterTheFolder() throws IOException {
    Path socket = sockets().place(7);
    assertThat(socket).isEqualTo(folder.resolve("orrery/7.sock"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void programsThatAreGoneAreForgotten() throws IOException {
    long self = ProcessHandle.current().pid();
    Files.createFile(sockets().place(self));
    Path stale = Files.createFile(sockets().place(NO_PROCESS));
    Files.createFile(stale.resolveSibling("notes.txt"));
    assertThat(sockets().programs()).contains(self).doesNotContain(NO_PROCESS);
    assertThat(stale).doesNotExist();
    assertThat(sockets().find(self)).exists();
    assertThat(sockets().find(NO_PROCESS)).isNull();
  }

  @Test
  void aFolderThatOthersMayEnterIsNotUsed() throws IOException {
    Files.createFile(sockets().place(7));
    Files.setPosixFilePermissions(
        folder.resolve("orrery"), PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThatThrownBy(() -> sockets().place(8)).hasMessageContaining("others may enter");
    assertThat(sockets().find(7)).isNull();
  }
}
