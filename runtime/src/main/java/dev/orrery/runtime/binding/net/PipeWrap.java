package dev.orrery.runtime.binding.net;

import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.engine.WrapClass;
import dev.orrery.runtime.loop.HandleType;
import dev.orrery.runtime.loop.netty.PipeHandle;
import dev.orrery.runtime.loop.netty.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** Node's Pipe: a Unix domain socket, or one end of a pipe. */
final class PipeWrap extends SocketWrap {
  static final int IPC = 2;
  static final int READABLE = 1;
  static final int WRITABLE = 2;

  private final PipeHandle handle;
  private final PipeClass type;

  /** The class with what its instances share. */
  static final class PipeClass {
    private final Environment env;
    private Object constructor;

    PipeClass(Environment env) {
      this.env = env;
    }

    PipeWrap create(Object object, Object[] args) {
      return new PipeWrap(this, object, Js.integer(args, 0) == SERVER);
    }

    void define(WrapClass<PipeWrap> definition) {
      constructor = definition.constructor();
      addStreamMethods(definition);
      definition
          .method("open", 1, (self, args) -> self.open(Js.integer(args, 0)))
          .method("bind", 1, (self, args) -> self.handle.bind(self.resolve(Js.str(args, 0))))
          .method("listen", 1, (self, args) -> self.listen(Js.integer(args, 0)))
          .method("connect", 2, (self, args) -> self.connect(args[0], Js.str(args, 1)))
          .method("fchmod", 1, (self, args) -> self.changeMode(Js.integer(args, 0)));
    }
  }

  private PipeWrap(PipeClass type, Object object, boolean server) {
    super(type.env, object, server ? "PIPESERVERWRAP" : "PIPEWRAP");
    this.type = type;
    handle = new PipeHandle(type.env.loop(), server ? HandleType.PIPE_SERVER : HandleType.PIPE);
    handle.setOwner(asyncId(), this);
  }

  @Override
  public PipeHandle handle() {
    return handle;
  }

  @Override
  protected Object newClient() {
    return Js.construct(type.constructor, SOCKET);
  }

  private int open(int fd) {
    int status = Descriptors.prepare(fd);
    return status == Status.OK ? handle.open(fd) : status;
  }

  private int connect(Object request, String path) {
    return connect(
        "PIPECONNECTWRAP", path, request, connect -> handle.connect(connect, resolve(path)));
  }

  /**
   * Names are short: a relative one is left alone, unless the program has changed its working
   * directory, which the process does not follow.
   */
  private String resolve(String path) {
    boolean moved = !Path.of("").toAbsolutePath().toString().equals(env().cwd());
    return moved && !path.isEmpty() && path.charAt(0) != 0 ? env().resolvePath(path) : path;
  }

  /** Lets everybody read from or write to the socket bound to. */
  private int changeMode(int mode) {
    if (handle.localName() == null || (mode & ~(READABLE | WRITABLE)) != 0 || mode == 0) {
      return handle.localName() == null ? Status.EBADF : Status.EINVAL;
    }
    try {
      Path path = Path.of(handle.localName());
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
      if ((mode & READABLE) != 0) {
        permissions.add(PosixFilePermission.OWNER_READ);
        permissions.add(PosixFilePermission.GROUP_READ);
        permissions.add(PosixFilePermission.OTHERS_READ);
      }
      if ((mode & WRITABLE) != 0) {
        permissions.add(PosixFilePermission.OWNER_WRITE);
        permissions.add(PosixFilePermission.GROUP_WRITE);
        permissions.add(PosixFilePermission.OTHERS_WRITE);
      }
      Files.setPosixFilePermissions(path, permissions);
      return Status.OK;
    } catch (IOException e) {
      return Status.EIO;
    }
  }
}
