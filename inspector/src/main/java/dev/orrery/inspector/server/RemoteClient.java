package dev.orrery.inspector.server;

import dev.orrery.inspector.session.Client;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import java.util.concurrent.atomic.AtomicLong;

/** A client by WebSocket. Any thread. */
public final class RemoteClient implements Client {
  /** From so many characters on a client has to wait for bulky events. */
  private static final long BEHIND = 4L << 20;

  private final Channel channel;
  private final long maxQueued;

  /** Characters sent that the network has not taken yet. */
  private final AtomicLong queued = new AtomicLong();

  /** {@code maxQueued}: characters, after which a client that does not read is cut off. */
  RemoteClient(Channel channel, long maxQueued) {
    this.channel = channel;
    this.maxQueued = maxQueued;
  }

  @Override
  public void send(String message) {
    int size = message.length();
    if (queued.get() > maxQueued) {
      return;
    }
    if (queued.addAndGet(size) > maxQueued) {
      cutOff();
      return;
    }
    channel
        .writeAndFlush(new TextWebSocketFrame(message))
        .addListener(_ -> queued.addAndGet(-size));
  }

  /** What it has not read stands before the reason: the connection is closed even if it stays so. */
  private void cutOff() {
    WebSocketCloseStatus tooSlow =
        new WebSocketCloseStatus(1008, "too slow: " + maxQueued + " characters unread");
    channel
        .writeAndFlush(new CloseWebSocketFrame(tooSlow))
        .addListener(ChannelFutureListener.CLOSE);
    channel.eventLoop().schedule(() -> channel.close(), 5, java.util.concurrent.TimeUnit.SECONDS);
  }

  @Override
  public boolean isRemote() {
    return true;
  }

  @Override
  public boolean isBehind() {
    return queued.get() > BEHIND;
  }
}
