package dev.orrery.runtime.binding.net;

import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.engine.WrapClass;
import dev.orrery.runtime.loop.HandleType;
import dev.orrery.runtime.loop.netty.Status;
import dev.orrery.runtime.loop.netty.TcpHandle;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Node's TCP: {@code new TCP(TCP.SOCKET)} or {@code new TCP(TCP.SERVER)}. */
final class TcpWrap extends SocketWrap {
  static final int IPV6_ONLY = 1;
  static final int REUSE_PORT = 2;

  private final TcpHandle handle;
  private final TcpClass type;

  /** The class with what its instances share. */
  static final class TcpClass {
    private final Environment env;
    private Object constructor;

    TcpClass(Environment env) {
      this.env = env;
    }

    TcpWrap create(Object object, Object[] args) {
      return new TcpWrap(this, object, Js.integer(args, 0) == SERVER);
    }

    void define(WrapClass<TcpWrap> definition) {
      constructor = definition.constructor();
      addStreamMethods(definition);
      definition
          .method("open", 1, (self, args) -> self.open(Js.integer(args, 0)))
          .method("bind", 3, (self, args) -> self.bind(args))
          .method("bind6", 3, (self, args) -> self.bind(args))
          .method("listen", 1, (self, args) -> self.listen(Js.integer(args, 0)))
          .method("connect", 3, (self, args) -> self.connect(args))
          .method("connect6", 3, (self, args) -> self.connect(args))
          .method("getsockname", 1, (self, args) -> self.describeLocal(args[0]))
          .method("getpeername", 1, (self, args) -> self.describeRemote(args[0]))
          .method("setNoDelay", 1, (self, args) -> self.handle.setNoDelay(Js.bool(args, 0)))
          .method("setKeepAlive", 2, (self, args) -> self.setKeepAlive(args))
          .method("reset", 1, (self, args) -> self.reset(Js.arg(args, 0)));
    }
  }

  private TcpWrap(TcpClass type, Object object, boolean server) {
    super(type.env, object, server ? "TCPSERVERWRAP" : "TCPWRAP");
    this.type = type;
    handle = new TcpHandle(type.env.loop(), server ? HandleType.TCP_SERVER : HandleType.TCP);
    handle.setOwner(asyncId(), this);
  }

  @Override
  public TcpHandle handle() {
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

  private int bind(Object[] args) {
    InetAddress address = Addresses.parse(Js.str(args, 0));
    if (address == null) {
      return Status.EINVAL;
    }
    int flags = Js.integer(args, 2);
    return handle.bind(
        address, Js.integer(args, 1), (flags & IPV6_ONLY) != 0, (flags & REUSE_PORT) != 0);
  }

  private int connect(Object[] args) {
    InetAddress address = Addresses.parse(Js.str(args, 1));
    if (address == null) {
      return Status.EINVAL;
    }
    int port = Js.integer(args, 2);
    String target = Addresses.text(address) + ":" + port;
    return connect(
        "TCPCONNECTWRAP", target, args[0], request -> handle.connect(request, address, port));
  }

  private int setKeepAlive(Object[] args) {
    return handle.setKeepAlive(Js.bool(args, 0), Js.integer(args, 1));
  }

  private int describeLocal(Object target) {
    InetSocketAddress local = handle.localAddress();
    return local == null ? Status.EBADF : Addresses.describe(target, local, handle.isIpv6());
  }

  private int describeRemote(Object target) {
    return Addresses.describe(target, handle.remoteAddress(), handle.isIpv6());
  }

  private Object reset(Object callback) {
    if (handle.isClosing()) {
      return Status.OK;
    }
    int status = handle.resetOnClose();
    if (status == Status.OK) {
      close(callback);
    }
    return status;
  }
}
