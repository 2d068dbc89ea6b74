package dev.orrery.runtime.os;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PosixFdTest {
  @TempDir Path directory;

  private int open(String name) {
    PosixPath path = PosixPath.of(directory.resolve(name).toString());
    return PosixFile.open(path, PosixFile.O_RDWR | PosixFile.O_CREAT, 0666);
  }

  @Test
  void readsAndWritesAtOffsetAndPosition() {
    int fd = open("f");
    assertThat(PosixFd.write(fd, "hello world".getBytes(), 0, 11, -1)).isEqualTo(11);
    assertThat(PosixFd.write(fd, "J".getBytes(), 0, 1, 0)).isEqualTo(1);
    byte[] target = new byte[16];
    assertThat(PosixFd.read(fd, target, 2, 5, 0)).isEqualTo(5);
    assertThat(new String(target, 2, 5)).isEqualTo("Jello");
    assertThat(PosixFd.read(fd, target, 0, 16, -1)).isZero();
    PosixFd.close(fd);
    assertThatThrownBy(() -> PosixFd.close(fd)).hasMessage("EBADF: bad file descriptor, close");
  }

  @Test
  void movesMoreThanOneChunk() throws Exception {
    byte[] big = new byte[20 << 20];
    big[big.length - 1] = 42;
    int fd = open("big");
    assertThat(PosixFd.write(fd, big, 0, big.length, -1)).isEqualTo(big.length);
    byte[] back = new byte[big.length];
    assertThat(PosixFd.read(fd, back, 0, back.length, 0)).isEqualTo(back.length);
    assertThat(back).isEqualTo(big);
    PosixFd.close(fd);
  }

  @Test
  void vectorsFillBuffersInOrder() {
    int fd = open("v");
    ByteBuffer[] out = {
      ByteBuffer.wrap("abc".getBytes()), ByteBuffer.wrap("xdefx".getBytes(), 1, 3)
    };
    assertThat(PosixFd.writev(fd, out, -1)).isEqualTo(6);
    ByteBuffer[] in = {ByteBuffer.allocate(4), ByteBuffer.allocate(4)};
    assertThat(PosixFd.readv(fd, in, 0)).isEqualTo(6);
    assertThat(new String(in[0].array())).isEqualTo("abcd");
    assertThat(new String(in[1].array(), 0, 2)).isEqualTo("ef");
    PosixFd.close(fd);
  }

  @Test
  void wholeFilesOfUnknownSizeAreRead() throws Exception {
    assertThat(WholeFile.read(PosixPath.of("/proc/self/stat"), 0)).isNotEmpty();
    Files.writeString(directory.resolve("w"), "whole");
    PosixPath path = PosixPath.of(directory.resolve("w").toString());
    assertThat(WholeFile.read(path, 0)).asString().isEqualTo("whole");
    assertThatThrownBy(() -> WholeFile.read(PosixPath.of(directory.toString()), 0))
        .hasMessage("EISDIR: illegal operation on a directory, read");
  }

  @Test
  void pollSeesDataInAPipe() {
    int[] pipe = PosixPipe.pipe();
    PollSet set = new PollSet();
    int reader = set.add(pipe[0], PollSet.IN);
    assertThat(PosixFd.poll(set, 0)).isZero();
    PosixFd.write(pipe[1], new byte[1], 0, 1, -1);
    assertThat(PosixFd.poll(set, -1)).isEqualTo(1);
    assertThat(set.found(reader)).isEqualTo(PollSet.IN);
    PosixFd.close(pipe[0]);
    PosixFd.close(pipe[1]);
  }

  @Test
  void locksExcludeEachOther() {
    int first = open("lock");
    int second = open("lock");
    PosixFd.flock(first, PosixFd.LOCK_EX);
    assertThatThrownBy(() -> PosixFd.flock(second, PosixFd.LOCK_EX | PosixFd.LOCK_NB))
        .hasMessageStartingWith("EAGAIN");
    PosixFd.close(first);
    PosixFd.flock(second, PosixFd.LOCK_EX | PosixFd.LOCK_NB);
    PosixFd.close(second);
  }
}
