package dev.orrery.runtime.os;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PosixSpawnTest {
  private static final SpawnSync.Limits NO_LIMITS =
      new SpawnSync.Limits(0, Double.POSITIVE_INFINITY, 15);

  private static SpawnRequest request(String... command) {
    return new SpawnRequest(
        command[0].getBytes(),
        Arrays.stream(command).map(String::getBytes).toList(),
        List.of("PATH=/usr/bin:/bin".getBytes(), "GREETING=hi".getBytes()),
        PosixPath.of("/"),
        new int[] {-1, -1, -1},
        false,
        -1,
        -1);
  }

  private static SpawnSync.Result run(SpawnRequest request, String input, SpawnSync.Limits limits) {
    return SpawnSync.run(
        request,
        List.of(new SpawnSync.Pipe(0, input.getBytes(), false), new SpawnSync.Pipe(1, null, true)),
        limits);
  }

  @Test
  void findsProgramsAndCollectsOutput() {
    SpawnSync.Result result =
        run(request("sh", "-c", "echo $GREETING; pwd; exit 3"), "", NO_LIMITS);
    assertThat(result.exit()).isEqualTo(new ChildExit(3, 0));
    assertThat(result.output()[1]).asString().isEqualTo("hi\n/\n");
    assertThat(result.errno()).isZero();
  }

  @Test
  void feedsInputBothWays() {
    String big = "x".repeat(1_000_000);
    SpawnSync.Result result = run(request("cat"), big, NO_LIMITS);
    assertThat(result.output()[1]).hasSize(big.length());
  }

  @Test
  void tellsWhyAProgramDoesNotStart() {
    assertThatThrownBy(() -> PosixSpawn.spawn(request("no such program")))
        .hasMessage("ENOENT: no such file or directory, spawn");
    assertThatThrownBy(() -> PosixSpawn.spawn(request("/etc/passwd")))
        .hasMessageStartingWith("EACCES");
  }

  @Test
  void endsProgramsThatTakeTooLong() {
    SpawnSync.Result result =
        run(request("sleep", "60"), "", new SpawnSync.Limits(50, Double.POSITIVE_INFINITY, 9));
    assertThat(result.exit()).isEqualTo(new ChildExit(0, 9));
    assertThat(result.errno()).isEqualTo(Errno.ETIMEDOUT.number());
  }

  @Test
  void endsProgramsThatWriteTooMuch() {
    SpawnSync.Result result = run(request("yes"), "", new SpawnSync.Limits(0, 5, 9));
    assertThat(result.output()[1]).asString().startsWith("y\ny\ny\n");
    assertThat(result.errno()).isEqualTo(Errno.ENOBUFS.number());
  }

  @Test
  void givesDescriptorsAwayInAnyOrder() {
    int[] pipe = PosixPipe.pipe();
    SpawnRequest request = request("sh", "-c", "echo one; echo two >&2");
    request.descriptors()[1] = 2;
    request.descriptors()[2] = pipe[1];
    int pid = PosixSpawn.spawn(request);
    PosixFd.close(pipe[1]);
    byte[] text = new byte[16];
    assertThat(PosixFd.read(pipe[0], text, 0, 16, -1)).isEqualTo(4);
    assertThat(new String(text, 0, 3)).isEqualTo("two");
    PosixFd.close(pipe[0]);
    ChildExit.await(pid);
    assertThat(ChildExit.reap(pid)).isEqualTo(new ChildExit(0, 0));
  }
}
