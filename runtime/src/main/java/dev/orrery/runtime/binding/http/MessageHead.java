package dev.orrery.runtime.binding.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What has been read of a start line and of header fields. The text is copied out of the slices as
 * it arrives, so a head may be spread over any number of them; strings are made on demand. A parser
 * has one and uses it again for every message.
 */
public final class MessageHead {
  private byte[] text = new byte[512];
  private int length;

  /** Ends of the finished pieces: the target or reason first, then name, value, name, value... */
  private int[] ends = new int[33];

  private int pieces;
  private int begin;

  int method;
  int major;
  int minor;
  int status;
  boolean upgrade;
  boolean keepAlive;

  void clear() {
    length = 0;
    pieces = 0;
    begin = 0;
    method = 0;
    major = 0;
    minor = 0;
    status = 0;
    upgrade = false;
    keepAlive = false;
  }

  /** Forgets the pieces but keeps the facts of the start line: trailers are collected anew. */
  void clearFields() {
    length = 0;
    begin = 0;
    pieces = 0;
    endPiece();
  }

  void append(byte[] in, int from, int to) {
    int count = to - from;
    if (length + count > text.length) {
      text = Arrays.copyOf(text, Math.max(length + count, text.length * 2));
    }
    System.arraycopy(in, from, text, length, count);
    length += count;
  }

  void append(byte b) {
    if (length == text.length) {
      text = Arrays.copyOf(text, length * 2);
    }
    text[length++] = b;
  }

  /** Ends the piece being collected; the next one begins here. */
  void endPiece() {
    if (pieces == ends.length) {
      ends = Arrays.copyOf(ends, pieces * 2 + 1);
    }
    ends[pieces++] = length;
    begin = length;
  }

  /** Ends a field value, without the white space after it. */
  void endValue() {
    while (length > begin && (text[length - 1] == ' ' || text[length - 1] == '\t')) {
      length--;
    }
    endPiece();
  }

  /** Length of the piece being collected. */
  int pieceLength() {
    return length - begin;
  }

  /** A byte of the piece being collected, or of the last one that ended if that is empty. */
  int pieceByte(int index) {
    return text[begin + index] & 0xff;
  }

  /** Does the piece being collected say this, in any case? The word must be lower case. */
  boolean pieceIs(String word) {
    return pieceLength() == word.length() && regionIs(begin, word);
  }

  private boolean regionIs(int from, String word) {
    for (int i = 0; i < word.length(); i++) {
      int c = text[from + i];
      if (c != word.charAt(i) && (c < 'A' || c > 'Z' || (c | 0x20) != word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Number of the request's method, see {@link HttpMethod#ALL}. */
  public int method() {
    return method;
  }

  public int major() {
    return major;
  }

  public int minor() {
    return minor;
  }

  /** Status code of a response. */
  public int status() {
    return status;
  }

  /** Does the message ask to leave HTTP after it? */
  public boolean upgrade() {
    return upgrade;
  }

  /** May another message follow on this connection? */
  public boolean keepAlive() {
    return keepAlive;
  }

  /** The request target, or the reason phrase of a response. */
  public String line() {
    return piece(0);
  }

  /** Number of header fields. */
  public int fields() {
    return Math.max(0, (pieces - 1) / 2);
  }

  public String name(int field) {
    return piece(1 + 2 * field);
  }

  public String value(int field) {
    return piece(2 + 2 * field);
  }

  private String piece(int index) {
    int from = pieceStart(index);
    return new String(text, from, ends[index] - from, StandardCharsets.ISO_8859_1);
  }

  /** Makes a value of another kind than String of each piece: line, name, value, name, value... */
  <T> T piece(int index, PieceMaker<T> maker) {
    int from = pieceStart(index);
    return maker.make(text, from, ends[index]);
  }

  private int pieceStart(int index) {
    return index == 0 ? 0 : ends[index - 1];
  }

  /** Makes a value of Latin-1 bytes. */
  interface PieceMaker<T> {
    T make(byte[] text, int from, int to);
  }
}
