package dev.orrery.inspector.domain.network;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The exchanges of a session whose data is kept, oldest first, within limits. */
final class NetworkBuffer {
  static final int DEFAULT_TOTAL = 100 << 20;
  static final int DEFAULT_EACH = 5 << 20;

  private final int maxTotal;
  private final int maxEach;
  private final Map<String, NetworkExchange> exchanges = new LinkedHashMap<>();
  private long total;

  /** Limits in bytes: of all that is kept, and of each exchange. */
  NetworkBuffer(int maxTotal, int maxEach) {
    this.maxTotal = maxTotal;
    this.maxEach = maxEach;
  }

  /** Returns false if there is one of that id already, which stays. */
  boolean add(String id, NetworkExchange exchange) {
    return exchanges.putIfAbsent(id, exchange) == null;
  }

  /** Null if there is none, or no more. */
  NetworkExchange get(String id) {
    return exchanges.get(id);
  }

  void remove(String id) {
    NetworkExchange exchange = exchanges.remove(id);
    if (exchange != null) {
      total -= exchange.size();
    }
  }

  void sent(NetworkExchange exchange, ByteBuffer data) {
    if (hasRoom(exchange, data)) {
      exchange.sent(data);
      grown(data);
    }
  }

  void received(NetworkExchange exchange, ByteBuffer data) {
    if (hasRoom(exchange, data)) {
      exchange.received(data);
      grown(data);
    }
  }

  /** Gives what has come so far as base64; what comes from now on is not kept. */
  String startStream(NetworkExchange exchange) {
    total -= exchange.size();
    String soFar = exchange.startStream();
    total += exchange.size();
    return soFar;
  }

  /** A piece that does not fit is left out. */
  private boolean hasRoom(NetworkExchange exchange, ByteBuffer data) {
    return exchange.size() + (long) data.remaining() <= maxEach;
  }

  /** The oldest make room for the newest. */
  private void grown(ByteBuffer data) {
    total += data.remaining();
    Iterator<NetworkExchange> oldest = exchanges.values().iterator();
    while (total > maxTotal && oldest.hasNext()) {
      total -= oldest.next().size();
      oldest.remove();
    }
  }
}
