package dev.orrery.runtime.os;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PosixHostTest {
  @Test
  void tellsWhereItRuns() throws Exception {
    assertThat(PosixHost.uname().sysname()).isEqualTo("Linux");
    assertThat(PosixHost.hostname()).isEqualTo(PosixHost.uname().nodename());
    assertThat(PosixHost.cpus()).isNotEmpty().allMatch(cpu -> cpu.user() > 0);
    assertThat(PosixHost.memory("MemTotal")).isPositive();
    assertThat(PosixHost.memory("NoSuchKey")).isEqualTo(-1);
    assertThat(PosixHost.loadavg()).hasSize(3);
    String uptime = Files.readString(Path.of("/proc/uptime")).split(" ")[0];
    assertThat(PosixHost.uptime())
        .isBetween(Double.parseDouble(uptime) - 1, Double.parseDouble(uptime) + 1);
  }

  @Test
  void tellsWhoRuns() throws Exception {
    int uid = PosixUser.getuid();
    PosixUser.Account account = PosixUser.accountOf(uid);
    assertThat(account.uid()).isEqualTo(uid);
    assertThat(PosixUser.accountOf(account.name()).home()).isEqualTo(account.home());
    assertThat(PosixUser.accountOf(0x7FFFFFF0)).isNull();
    assertThat(PosixUser.groupId("root".getBytes(StandardCharsets.UTF_8))).isZero();
    assertThat(PosixUser.groupId("no such group".getBytes(StandardCharsets.UTF_8))).isEqualTo(-1);
  }

  @Test
  void tellsAboutProcesses() {
    assertThat((long) PosixProcess.getpid()).isEqualTo(ProcessHandle.current().pid());
    PosixProcess.kill(PosixProcess.getpid(), 0);
    assertThatThrownBy(() -> PosixProcess.kill(0x3FFFFFFF, 0))
        .hasMessage("ESRCH: no such process, kill");
    assertThat(PosixProcess.getpriority(0)).isBetween(-20, 19);
    assertThat(PosixProcess.getrusage(0)[2]).isPositive();
    assertThat(new String(PosixProcess.getcwd(), StandardCharsets.UTF_8))
        .isEqualTo(System.getProperty("user.dir"));
  }

  @Test
  void watchesDirectories() throws Exception {
    Path directory = Files.createTempDirectory("inotify");
    try (Inotify inotify = new Inotify()) {
      int watch = inotify.add(PosixPath.of(directory.toString()), Inotify.IN_CREATE);
      Path file = Files.createFile(directory.resolve("new"));
      Inotify.Event event = inotify.read().getFirst();
      assertThat(event.watch()).isEqualTo(watch);
      assertThat(event.mask()).isEqualTo(Inotify.IN_CREATE);
      assertThat(event.name()).asString().isEqualTo("new");
      Files.delete(file);
      inotify.stop();
      assertThat(inotify.read()).isNull();
    } finally {
      Files.delete(directory);
    }
  }
}
