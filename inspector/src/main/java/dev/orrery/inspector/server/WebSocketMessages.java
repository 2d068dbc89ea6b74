package dev.orrery.inspector.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;

/** One client's messages. Never sends a ping: some clients do not know what that is. */
final class WebSocketMessages extends SimpleChannelInboundHandler<WebSocketFrame> {
  private final WebSocketServerHandshaker handshaker;
  private final Connections connections;
  private final ServerLimits limits;
  private RemoteClient client;

  WebSocketMessages(
      WebSocketServerHandshaker handshaker, Connections connections, ServerLimits limits) {
    this.handshaker = handshaker;
    this.limits = limits;
    this.connections = connections;
  }

  void opened(Channel channel) {
    client = new RemoteClient(channel, limits);
    connections.opened(client);
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
    switch (frame) {
      case TextWebSocketFrame text -> {
        String message = text.text();
        client.accepted(message.length());
        connections.received(client, message);
      }
      case PingWebSocketFrame ping ->
          context.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
      case CloseWebSocketFrame close -> handshaker.close(context.channel(), close.retain());
      case PongWebSocketFrame _ -> {}
      default -> end(context, WebSocketCloseStatus.INVALID_MESSAGE_TYPE);
    }
  }

  private static void end(ChannelHandlerContext context, WebSocketCloseStatus status) {
    context.writeAndFlush(new CloseWebSocketFrame(status)).addListener(ChannelFutureListener.CLOSE);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    switch (cause) {
      case TooLongFrameException _ -> end(context, WebSocketCloseStatus.MESSAGE_TOO_BIG);
      case CorruptedWebSocketFrameException corrupt -> end(context, corrupt.closeStatus());
      default -> context.close();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    if (client != null) {
      connections.closed(client);
    }
  }
}
