package dev.orrery.runtime.binding.process;

import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.ByteView;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.EnvironmentConfig.Stdio;
import dev.orrery.runtime.engine.HandleWrap;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.os.Errno;
import dev.orrery.runtime.os.PosixTty;
import dev.orrery.runtime.os.SystemException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Synchronous writes to standard output and error, without loading any stream code. */
public final class StdioBinding implements Binding {
  /** What can become of a descriptor that somebody else reads or that is a file. */
  private static final Errno[] FAILURES = {Errno.EPIPE, Errno.ENOSPC, Errno.EBADF};

  @Override
  public String name() {
    return "stdio";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    Stdio stdio = env.config().stdio();
    target.value("embedded", stdio.out() != null);
    target.function(
        "writeString",
        2,
        (_, args) -> {
          write(stdio, Js.integer(args, 0), Js.str(args, 1));
          return null;
        });
    // What a descriptor is, as Node's guessHandleType; streams given by an embedder are PIPEs.
    target.function("guessHandleType", 1, (_, args) -> kindOf(stdio, Js.integer(args, 0)));
    HandleWrap.addMethods(
            target.wrapClass(
                "StdinReader", StdinReader.class, 0, (self, _) -> new StdinReader(env, self)))
        .method("read", 0, (self, _) -> self.read())
        .method("pause", 0, (self, _) -> self.pause())
        .method("resume", 0, (self, _) -> self.resume());
    target.function(
        "windowSize",
        1,
        (_, args) -> {
          int[] size = PosixTty.windowSize(Js.integer(args, 0));
          return Js.array(size[0], size[1]);
        });
    target.function("setRawMode", 2, (_, args) -> setRawMode(env, args));
    target.function(
        "readAll",
        0,
        (_, _) -> {
          InputStream in = stdio.in() == null ? new FileInputStream(FileDescriptor.in) : stdio.in();
          return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        });
    target.function(
        "writeBytes",
        2,
        (_, args) -> {
          ByteView view = Js.bytes(args[1]);
          write(stdio, Js.integer(args, 0), view.array(), view.offset(), view.length());
          return null;
        });
  }

  /** Raw mode keeps the attributes it replaces, to restore them. */
  private static Object setRawMode(Environment env, Object[] args) {
    int fd = Js.integer(args, 0);
    TerminalModes modes = env.attachment(TerminalModes.class, _ -> new TerminalModes());
    if (Js.bool(args, 1)) {
      modes.makeRaw(fd);
    } else {
      modes.restore(fd);
    }
    return null;
  }

  private static String kindOf(Stdio stdio, int fd) {
    Object given =
        switch (fd) {
          case 0 -> stdio.in();
          case 1 -> stdio.out();
          case 2 -> stdio.err();
          default -> null;
        };
    if (given != null) {
      return "PIPE";
    }
    Path link = Path.of("/proc/self/fd/" + fd);
    try {
      String target = Files.readSymbolicLink(link).toString();
      if (target.startsWith("pipe:") || target.startsWith("socket:")) {
        return "PIPE";
      }
      if (target.startsWith("/dev/pts/")
          || target.startsWith("/dev/tty")
          || target.equals("/dev/console")) {
        return "TTY";
      }
      return target.startsWith("/") ? "FILE" : "UNKNOWN";
    } catch (NoSuchFileException _) {
      return "INVALID";
    } catch (IOException _) {
      return "UNKNOWN";
    }
  }

  /** Writes text to standard output (1) or error (2), all of it before it returns. */
  static void write(Stdio stdio, int fd, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    write(stdio, fd, bytes, 0, bytes.length);
  }

  private static void write(Stdio stdio, int fd, byte[] bytes, int offset, int length)
      throws IOException {
    OutputStream given = fd == 2 ? stdio.err() : stdio.out();
    if (given != null) {
      given.write(bytes, offset, length);
      given.flush();
      return;
    }
    // Not closed: the descriptor belongs to the process.
    @SuppressWarnings("resource")
    FileOutputStream out = new FileOutputStream(fd == 2 ? FileDescriptor.err : FileDescriptor.out);
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      // Java says what went wrong in the C library's words, and only in words.
      for (Errno errno : FAILURES) {
        if (errno.message().equalsIgnoreCase(e.getMessage())) {
          throw new SystemException(errno, "write");
        }
      }
      throw e;
    }
  }
}
