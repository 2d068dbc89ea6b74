package dev.orrery.inspector.server;

/**
 * What a client may take.
 *
 * @param messageBytes the longest message it may send; a longer one ends the connection
 * @param unreadChars what may wait for it to read; more ends the connection
 * @param waitingChars what it may have sent that has not been done yet; more is not read until then
 */
public record ServerLimits(int messageBytes, long unreadChars, long waitingChars) {
  public static final ServerLimits DEFAULT = new ServerLimits(128 << 20, 64L << 20, 16L << 20);
}
