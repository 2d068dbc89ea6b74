package dev.orrery.inspector.server;

import dev.orrery.inspector.session.Client;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** A client by WebSocket. Any thread. */
public final class RemoteClient implements Client {
  /** A client that does not even read why it is cut off is not waited for longer. */
  private static final long CLOSE_SECONDS = 2;

  private final Channel channel;
  private final ServerLimits limits;

  /** Characters sent that the network has not taken yet. */
  private final AtomicLong unread = new AtomicLong();

  /** Characters of commands that have not been done yet. */
  private final AtomicLong waiting = new AtomicLong();

  private final AtomicBoolean cut = new AtomicBoolean();

  RemoteClient(Channel channel, ServerLimits limits) {
    this.channel = channel;
    this.limits = limits;
  }

  @Override
  public void send(String message) {
    if (cut.get()) {
      return;
    }
    int size = message.length();
    if (unread.addAndGet(size) > limits.unreadChars()) {
      cutOff();
      return;
    }
    channel
        .writeAndFlush(new TextWebSocketFrame(message))
        .addListener(_ -> unread.addAndGet(-size));
  }

  /** The reason stands behind what it has not read, so it may never see it. */
  private void cutOff() {
    if (cut.compareAndSet(false, true)) {
      WebSocketCloseStatus tooSlow =
          new WebSocketCloseStatus(
              WebSocketCloseStatus.POLICY_VIOLATION.code(),
              "too slow: more than " + limits.unreadChars() + " characters unread");
      channel
          .writeAndFlush(new CloseWebSocketFrame(tooSlow))
          .addListener(ChannelFutureListener.CLOSE);
      channel.eventLoop().schedule(() -> channel.close(), CLOSE_SECONDS, TimeUnit.SECONDS);
    }
  }

  /** A command has come in; nothing more is read while too much waits. */
  void accepted(int chars) {
    if (waiting.addAndGet(chars) > limits.waitingChars()) {
      channel.config().setAutoRead(false);
    }
  }

  /** A command of so many characters has been done. */
  public void done(int chars) {
    if (waiting.addAndGet(-chars) <= limits.waitingChars()) {
      channel.config().setAutoRead(true);
    }
  }

  @Override
  public boolean isRemote() {
    return true;
  }

  @Override
  public boolean isBehind() {
    return unread.get() > limits.unreadChars() / 4;
  }
}
