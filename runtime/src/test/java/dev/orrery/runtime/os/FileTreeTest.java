package dev.orrery.runtime.os;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTest {
  @TempDir Path directory;

  private PosixPath path(String name) {
    return PosixPath.of(directory.resolve(name).toString());
  }

  @Test
  void mkdirsTellsTheFirstDirectoryItMade() {
    PosixPath deep = path("a/b/c");
    assertThat(FileTree.mkdirs(deep, 0777)).isEqualTo(path("a").bytes().length);
    assertThat(directory.resolve("a/b/c")).isDirectory();
    assertThat(FileTree.mkdirs(deep, 0777)).isEqualTo(-1);
    assertThat(FileTree.mkdirs(path("a/b/d"), 0777)).isEqualTo(path("a/b/d").bytes().length);
  }

  @Test
  void mkdirsTellsWhatIsInTheWay() throws Exception {
    Files.writeString(directory.resolve("f"), "");
    assertThatThrownBy(() -> FileTree.mkdirs(path("f"), 0777))
        .hasMessage("EEXIST: file already exists, mkdir '%s'", path("f"));
    assertThatThrownBy(() -> FileTree.mkdirs(path("f/x/y"), 0777))
        .hasMessage("ENOTDIR: not a directory, mkdir '%s'", path("f/x/y"));
  }

  @Test
  void removeTakesTreesButNotWhatLinksPointAt() throws Exception {
    Files.createDirectories(directory.resolve("tree/sub"));
    Files.writeString(directory.resolve("tree/sub/f"), "");
    Files.createDirectory(directory.resolve("kept"));
    Files.createSymbolicLink(directory.resolve("tree/link"), directory.resolve("kept"));
    FileTree.remove(path("tree"));
    assertThat(directory.resolve("tree")).doesNotExist();
    assertThat(directory.resolve("kept")).isDirectory();
    assertThatThrownBy(() -> FileTree.remove(path("tree"))).hasMessageStartingWith("ENOENT");
  }
}
