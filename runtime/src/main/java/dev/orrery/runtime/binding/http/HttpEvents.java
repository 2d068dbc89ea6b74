package dev.orrery.runtime.binding.http;

/**
 * What a parser reports, in the order of the message. A callback may throw: the exception leaves
 * {@link HttpParser#execute} and the parser refuses further input.
 */
public interface HttpEvents {

  /** The first byte of a message was seen. */
  void onMessageBegin();

  /** The head is complete; it is valid only during the call. */
  HeadersVerdict onHeadersComplete(MessageHead head);

  /** A piece of the body, in the array that was given to the parser. */
  void onBody(byte[] array, int offset, int length);

  /** The message ended; {@code trailers} has the fields after a chunked body, or none. */
  void onMessageComplete(MessageHead trailers);

  /** What shall follow a head. */
  enum HeadersVerdict {
    /** The body the head announces. */
    BODY,
    /** No body whatever the head says: it answers a HEAD request. */
    NO_BODY,
    /** Something that is not HTTP. */
    UPGRADE
  }
}
