package dev.orrery.inspector.server;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker13;
import io.netty.util.NetUtil;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * Answers one connection's HTTP requests, until one of them makes it a WebSocket. The server's
 * thread.
 */
final class HttpRequests extends SimpleChannelInboundHandler<HttpObject> {
  private final HttpAnswers answers;
  private final boolean isPublic;
  private final Connections connections;
  private final ServerLimits limits;

  /** {@code isPublic}: whether requests learn the secret path. */
  HttpRequests(
      HttpAnswers answers, boolean isPublic, Connections connections, ServerLimits limits) {
    this.answers = answers;
    this.isPublic = isPublic;
    this.connections = connections;
    this.limits = limits;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
    if (part instanceof HttpRequest request) {
      answer(context, request);
    } else if (part.decoderResult().isFailure()) {
      refuse(context);
    }
  }

  private void answer(ChannelHandlerContext context, HttpRequest request) {
    String host = request.headers().get(HttpHeaderNames.HOST);
    if (request.decoderResult().isFailure()
        || !request.method().equals(HttpMethod.GET)
        || !HostCheck.isAllowed(host)) {
      refuse(context);
    } else if (request.headers().contains(HttpHeaderNames.UPGRADE)) {
      upgrade(context, request);
    } else {
      describe(context, request.uri(), host);
    }
  }

  private void describe(ChannelHandlerContext context, String path, String host) {
    switch (path) {
      case "/json", "/json/", "/json/list" -> {
        if (isPublic) {
          send(context, answers.targets(host == null ? localAuthority(context.channel()) : host));
        } else {
          send(context, HttpResponseStatus.NOT_FOUND, "");
        }
      }
      case "/json/version" -> send(context, answers.version());
      case "/json/protocol" -> send(context, answers.protocol());
      default -> refuse(context);
    }
  }

  private static String localAuthority(Channel channel) {
    return NetUtil.toSocketAddressString((InetSocketAddress) channel.localAddress());
  }

  private static void send(ChannelHandlerContext context, String json) {
    send(context, HttpResponseStatus.OK, json);
  }

  /** HTTP/1.0, as Node answers: clients then do not reuse the connection, which stays open. */
  private static void send(ChannelHandlerContext context, HttpResponseStatus status, String json) {
    ByteBuf body = Unpooled.copiedBuffer(json, StandardCharsets.UTF_8);
    FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_0, status, body);
    response.headers().set("Content-Type", "application/json; charset=UTF-8");
    response.headers().set("Cache-Control", "no-cache");
    response.headers().set("Content-Length", body.readableBytes());
    context.writeAndFlush(response);
  }

  private static void refuse(ChannelHandlerContext context) {
    ByteBuf body = ByteBufUtil.writeAscii(context.alloc(), "WebSockets request was expected\r\n");
    FullHttpResponse response =
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_0, HttpResponseStatus.BAD_REQUEST, body);
    response.headers().set("Content-Type", "text/html; charset=UTF-8");
    context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    context.channel().config().setAutoRead(false);
  }

  private void upgrade(ChannelHandlerContext context, HttpRequest request) {
    String path = "/" + answers.id();
    boolean isWebSocket =
        request.uri().equals(path)
            && request.headers().containsValue(HttpHeaderNames.UPGRADE, "websocket", true)
            && request.headers().contains(HttpHeaderNames.SEC_WEBSOCKET_KEY);
    if (!isWebSocket) {
      refuse(context);
      return;
    }
    WebSocketServerHandshaker13 handshaker =
        new WebSocketServerHandshaker13(
            path,
            null,
            WebSocketDecoderConfig.newBuilder()
                .maxFramePayloadLength(limits.messageBytes())
                .build());
    FullHttpRequest whole =
        new DefaultFullHttpRequest(
            request.protocolVersion(), request.method(), request.uri(), Unpooled.EMPTY_BUFFER);
    whole.headers().set(request.headers());
    context
        .pipeline()
        .addLast(
            new WebSocketFrameAggregator(limits.messageBytes()),
            new WebSocketMessages(handshaker, connections, limits));
    handshaker.handshake(context.channel(), whole);
    context.pipeline().remove(this);
    context.pipeline().get(WebSocketMessages.class).opened(context.channel());
  }

  /** A connection that breaks is nothing to tell anybody of. */
  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }
}
