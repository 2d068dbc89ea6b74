package dev.orrery.runtime.os;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PosixFileTest {
  @TempDir Path directory;

  private PosixPath path(String name) {
    return PosixPath.of(directory.resolve(name).toString());
  }

  private PosixPath file(String name, String content) throws Exception {
    Files.writeString(directory.resolve(name), content);
    return path(name);
  }

  @Test
  void errorsCarryErrnoCodeSyscallAndPath() {
    assertThatThrownBy(() -> PosixFile.open(path("none"), PosixFile.O_RDONLY, 0))
        .isInstanceOfSatisfying(
            SystemException.class,
            e -> {
              assertThat(e.errno()).isEqualTo(-2);
              assertThat(e.code()).isEqualTo("ENOENT");
              assertThat(e.syscall()).isEqualTo("open");
              assertThat(e.path()).isEqualTo(path("none").text());
              assertThat(e)
                  .hasMessage("ENOENT: no such file or directory, open '%s'", path("none").text());
            });
  }

  @Test
  void errorsOfTwoPathsShowBoth() {
    assertThatThrownBy(() -> PosixFile.rename(path("a"), path("b")))
        .hasMessageEndingWith("rename '%s' -> '%s'", path("a"), path("b"));
  }

  @Test
  void statAgreesWithNio() throws Exception {
    PosixPath file = file("f", "12345");
    FileStat stat = PosixFile.stat(file);
    var nio = Files.readAttributes(directory.resolve("f"), "unix:*");
    assertThat(stat.size()).isEqualTo(5);
    assertThat(stat.isFile()).isTrue();
    assertThat(stat.ino()).isEqualTo(nio.get("ino"));
    assertThat(stat.dev()).isEqualTo(nio.get("dev"));
    assertThat(stat.mode()).isEqualTo(nio.get("mode"));
    assertThat(stat.fields()).hasSize(FileStat.FIELDS);
  }

  @Test
  void lstatSeesTheLinkItself() throws Exception {
    PosixFile.symlink(PosixPath.of("nowhere"), path("link"));
    assertThat(PosixFile.lstat(path("link")).isSymbolicLink()).isTrue();
    assertThat(PosixFile.readlink(path("link"))).asString().isEqualTo("nowhere");
    assertThatThrownBy(() -> PosixFile.stat(path("link"))).hasMessageStartingWith("ENOENT");
  }

  @Test
  void timesKeepMicroseconds() throws Exception {
    PosixPath file = file("f", "");
    PosixFile.utimes(file, FileTime.ofSeconds(1713037251.5), FileTime.ofSeconds(2.25));
    assertThat(PosixFile.stat(file).accessTime()).isEqualTo(new FileTime(1713037251, 500_000_000));
    assertThat(PosixFile.stat(file).modificationTime()).isEqualTo(new FileTime(2, 250_000_000));
  }

  @Test
  void mkdtempFillsInTheTemplate() {
    byte[] made = PosixFile.mkdtemp(path("prefix-"));
    String name = new String(made, StandardCharsets.UTF_8);
    assertThat(name)
        .startsWith(path("prefix-").text())
        .hasSize(path("prefix-").text().length() + 6);
    assertThat(Path.of(name)).isDirectory();
  }

  @Test
  void realpathResolvesLinks() throws Exception {
    file("target", "");
    PosixFile.symlink(PosixPath.of("target"), path("link"));
    String real = directory.toRealPath().resolve("target").toString();
    assertThat(PosixFile.realpath(path("link"))).asString().isEqualTo(real);
  }

  @Test
  void directoriesAreListedInByteOrder() throws Exception {
    for (String name : new String[] {"b", "a", "é", "Z"}) {
      file(name, "");
    }
    Files.createDirectory(directory.resolve("c"));
    assertThat(PosixDirectory.list(PosixPath.of(directory.toString())))
        .extracting(e -> new String(e.name(), StandardCharsets.UTF_8) + e.type())
        .containsExactly("Z8", "a8", "b8", "c4", "é8");
  }

  @Test
  void statfsDescribesTheFileSystem() {
    long[] fields = PosixFile.statfs(PosixPath.of(directory.toString()));
    assertThat(fields).hasSize(7);
    assertThat(fields[1]).isPositive();
  }

  @Test
  void copyKeepsContentAndMode() throws Exception {
    PosixPath from = file("from", "content".repeat(10_000));
    PosixFile.chmod(from, 0640);
    FileCopy.copy(from, path("to"), 0);
    assertThat(directory.resolve("to")).hasSameTextualContentAs(directory.resolve("from"));
    assertThat(PosixFile.stat(path("to")).mode() & 0777).isEqualTo(0640);
    assertThatThrownBy(() -> FileCopy.copy(from, path("to"), FileCopy.EXCL))
        .hasMessageContaining("EEXIST: file already exists, copyfile");
  }

  @Test
  void copyReadsFilesThatClaimToBeEmpty() throws Exception {
    FileCopy.copy(PosixPath.of("/proc/self/status"), path("status"), 0);
    assertThat(Files.readString(directory.resolve("status"))).contains("Name:");
  }
}
