package dev.orrery.runtime.binding.fs;

import dev.orrery.runtime.engine.ByteView;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.os.FileTime;
import dev.orrery.runtime.os.PosixFd;
import dev.orrery.runtime.os.PosixFile;
import dev.orrery.runtime.os.PosixPath;
import java.nio.ByteBuffer;
import java.util.List;

/** Functions that open, use and close file descriptors. A position of -1 is the current one. */
final class DescriptorFunctions {
  private DescriptorFunctions() {}

  /** Moves bytes between a descriptor and one buffer. */
  private interface Transfer {
    int apply(int fd, byte[] array, int offset, int length, long position);
  }

  /** Moves bytes between a descriptor and several buffers. */
  private interface VectorTransfer {
    long apply(int fd, ByteBuffer[] buffers, long position);
  }

  static void install(FsCalls calls) {
    calls.add(
        "open",
        3,
        args -> {
          PosixPath path = calls.path(args, 0);
          int flags = Js.integer(args, 1);
          int mode = Js.integer(args, 2);
          return () -> PosixFile.open(path, flags, mode);
        });
    fd(calls, "close", PosixFd::close);
    fd(calls, "fsync", PosixFd::fsync);
    fd(calls, "fdatasync", PosixFd::fdatasync);
    transfer(calls, "read", PosixFd::read);
    transfer(calls, "write", PosixFd::write);
    vector(calls, "readv", PosixFd::readv);
    vector(calls, "writev", PosixFd::writev);
    calls.act(
        "ftruncate",
        2,
        args -> {
          int fd = Js.integer(args, 0);
          long length = Js.lng(args, 1);
          return () -> PosixFd.ftruncate(fd, length);
        });
    calls.act(
        "fchmod",
        2,
        args -> {
          int fd = Js.integer(args, 0);
          int mode = Js.integer(args, 1);
          return () -> PosixFd.fchmod(fd, mode);
        });
    calls.act(
        "fchown",
        3,
        args -> {
          int fd = Js.integer(args, 0);
          int uid = (int) Js.lng(args, 1);
          int gid = (int) Js.lng(args, 2);
          return () -> PosixFd.fchown(fd, uid, gid);
        });
    calls.act(
        "futimes",
        3,
        args -> {
          int fd = Js.integer(args, 0);
          FileTime access = FileTime.ofSeconds(Js.dbl(args, 1));
          FileTime modification = FileTime.ofSeconds(Js.dbl(args, 2));
          return () -> PosixFd.futimes(fd, access, modification);
        });
  }

  private static void fd(FsCalls calls, String name, java.util.function.IntConsumer operation) {
    calls.act(
        name,
        1,
        args -> {
          int fd = Js.integer(args, 0);
          return () -> operation.accept(fd);
        });
  }

  /** name(fd, buffer, offset, length, position): how many bytes were moved. */
  private static void transfer(FsCalls calls, String name, Transfer operation) {
    calls.add(
        name,
        5,
        args -> {
          int fd = Js.integer(args, 0);
          ByteView view = Js.bytes(args[1]);
          int offset = view.offset() + Js.integer(args, 2);
          int length = Js.integer(args, 3);
          long position = Js.lng(args, 4);
          return () -> operation.apply(fd, view.array(), offset, length, position);
        });
  }

  /** name(fd, buffers, position): how many bytes were moved. */
  private static void vector(FsCalls calls, String name, VectorTransfer operation) {
    calls.add(
        name,
        3,
        args -> {
          int fd = Js.integer(args, 0);
          List<Object> views = Js.listOf(args[1]);
          ByteBuffer[] buffers = new ByteBuffer[views.size()];
          for (int i = 0; i < buffers.length; i++) {
            buffers[i] = Js.bytes(views.get(i)).buffer();
          }
          long position = Js.lng(args, 2);
          return () -> operation.apply(fd, buffers, position);
        });
  }
}
