package dev.orrery.runtime.loop.netty;

/** Receives the connections of a listening stream. */
public interface AcceptListener {
  /** Takes over an open, non-blocking descriptor. */
  void onConnection(int fd);

  void onAcceptError(int status);
}
