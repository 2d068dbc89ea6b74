package dev.orrery.inspector.server;

import dev.orrery.runtime.inspect.InspectedProgram;
import dev.orrery.runtime.inspect.ListenAddress;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.GlobalEventExecutor;
import io.netty.util.concurrent.ScheduledFuture;
import io.netty.util.internal.logging.InternalLoggerFactory;
import io.netty.util.internal.logging.JdkLoggerFactory;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** An open port. Any thread may call any method. */
public final class InspectorServer implements AutoCloseable {
  static {
    // Left to itself Netty takes SLF4J if it is there, which complains without a back end.
    InternalLoggerFactory.setDefaultFactory(JdkLoggerFactory.INSTANCE);
  }

  private final EventLoopGroup group;
  private final Channel listener;
  private final ChannelGroup clients;
  private final ListenAddress address;
  private final String id;
  private final int port;

  private InspectorServer(
      EventLoopGroup group,
      Channel listener,
      ChannelGroup clients,
      ListenAddress address,
      String id) {
    this.group = group;
    this.listener = listener;
    this.clients = clients;
    this.address = address;
    this.id = id;
    this.port = ((InetSocketAddress) listener.localAddress()).getPort();
  }

  /**
   * Opens a port with a secret path of its own.
   *
   * @param protocol what the inspector can do, as JSON
   */
  public static InspectorServer open(
      ListenAddress address,
      InspectedProgram program,
      String protocol,
      Connections connections,
      ServerLimits limits)
      throws ListenException {
    InetAddress host;
    try {
      host = InetAddress.getByName(address.host());
    } catch (UnknownHostException _) {
      throw new ListenException(
          "Unable to resolve \"" + address.host() + "\": unknown node or service");
    }
    String id = UUID.randomUUID().toString();
    EventLoopGroup group =
        new MultiThreadIoEventLoopGroup(
            1, new DefaultThreadFactory("orrery-inspector", true), NioIoHandler.newFactory());
    ChannelGroup clients = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    HttpAnswers answers = new HttpAnswers(program, id, protocol);
    ServerBootstrap bootstrap =
        new ServerBootstrap()
            .group(group)
            .channel(NioServerSocketChannel.class)
            .childHandler(
                new ChannelInitializer<>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    clients.add(channel);
                    channel
                        .pipeline()
                        .addLast(
                            new HttpServerCodec(),
                            new HttpRequests(answers, address.onHttp(), connections, limits));
                  }
                });
    ChannelFuture bound =
        bootstrap.bind(new InetSocketAddress(host, address.port())).awaitUninterruptibly();
    if (!bound.isSuccess()) {
      stop(group);
      throw new ListenException(
          "Starting inspector on "
              + address.urlHost()
              + ":"
              + address.port()
              + " failed: "
              + reason(bound.cause()));
    }
    return new InspectorServer(group, bound.channel(), clients, address, id);
  }

  private static String reason(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    if (cause instanceof BindException && message.contains("in use")) {
      return "address already in use";
    }
    return message.contains("assign") ? "address not available" : message;
  }

  private static void stop(EventLoopGroup group) {
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS);
  }

  public int port() {
    return port;
  }

  /** The WebSocket address with the secret path. */
  public String url() {
    return "ws://" + address.urlHost() + ":" + port + "/" + id;
  }

  /** Whether new clients may come. */
  public boolean isAccepting() {
    return listener.isOpen();
  }

  /** Lets no new clients in; those that are there stay. */
  public void stopAccepting() {
    listener.close().awaitUninterruptibly();
    // The socket itself is closed by the selector's next turn only. What the thread itself puts off
    // is behind that, however late it comes to it; another thread's task might not be.
    EventLoop thread = listener.eventLoop();
    Future<ScheduledFuture<?>> later =
        thread.submit(() -> thread.schedule(() -> {}, 1, TimeUnit.MILLISECONDS));
    if (later.awaitUninterruptibly().isSuccess()) {
      later.getNow().awaitUninterruptibly();
    }
  }

  /** Closes port and connections, and waits until they are. */
  @Override
  public void close() {
    stopAccepting();
    clients.close().awaitUninterruptibly(1, TimeUnit.SECONDS);
    stop(group);
  }
}
