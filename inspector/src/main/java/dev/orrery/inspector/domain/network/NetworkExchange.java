package dev.orrery.inspector.domain.network;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** One request and its response: the data kept until a client asks for it. */
final class NetworkExchange {
  private final boolean isTextRequest;
  private final ByteArrayOutputStream sent = new ByteArrayOutputStream(0);
  private final ByteArrayOutputStream received = new ByteArrayOutputStream(0);
  private long transferred;
  private boolean requestFinished;
  private boolean responseFinished;
  private boolean isTextResponse;
  private boolean streams;

  /** {@code isTextRequest}: whether the request's data is UTF-8 text. */
  NetworkExchange(boolean isTextRequest, boolean hasData) {
    this.isTextRequest = isTextRequest;
    this.requestFinished = !hasData;
  }

  /** Bytes that are kept. */
  int size() {
    return sent.size() + received.size();
  }

  void sent(ByteBuffer data) {
    append(data, sent);
  }

  void finishRequest() {
    requestFinished = true;
  }

  void responds(boolean isText) {
    isTextResponse = isText;
  }

  void received(ByteBuffer data) {
    append(data, received);
  }

  private static void append(ByteBuffer data, ByteArrayOutputStream to) {
    byte[] copy = new byte[data.remaining()];
    data.duplicate().get(copy);
    to.writeBytes(copy);
  }

  /** The response has so many bytes more, kept or not. */
  void transfers(int count) {
    transferred += count;
  }

  /** Bytes of the response so far. */
  long transferred() {
    return transferred;
  }

  void finishResponse() {
    responseFinished = true;
  }

  boolean isRequestFinished() {
    return requestFinished;
  }

  boolean isResponseFinished() {
    return responseFinished;
  }

  boolean isTextRequest() {
    return isTextRequest;
  }

  boolean isTextResponse() {
    return isTextResponse;
  }

  /** Whether a client gets the response's data as it comes. */
  boolean streams() {
    return streams;
  }

  String requestText() {
    return sent.toString(StandardCharsets.UTF_8);
  }

  String responseText() {
    return received.toString(StandardCharsets.UTF_8);
  }

  String responseBase64() {
    return Base64.getEncoder().encodeToString(received.toByteArray());
  }

  /** Gives what has come so far as base64; what comes from now on is not kept. */
  String startStream() {
    streams = true;
    String soFar = responseBase64();
    received.reset();
    return soFar;
  }
}
