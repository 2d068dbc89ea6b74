package dev.orrery.lsp.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files that no editor has open, in whichever encoding they are. */
public final class FileText {
  private FileText() {}

  /**
   * The text of a file: UTF-8, UTF-16 with a byte order mark, or else Latin-1, which fits any bytes.
   *
   * @throws IOException also if it is too long to be kept
   */
  public static String read(Path file) throws IOException {
    if (Files.size(file) > Document.MAX_KEPT) {
      throw new IOException(file + " is longer than " + Document.MAX_KEPT + " bytes");
    }
    return decode(Files.readAllBytes(file));
  }

  static String decode(byte[] bytes) {
    Charset marked = marked(bytes);
    if (marked != null) {
      int mark = marked == StandardCharsets.UTF_8 ? 3 : 2;
      return new String(bytes, mark, bytes.length - mark, marked);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  private static Charset marked(byte[] bytes) {
    if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB) {
      return bytes[2] == (byte) 0xBF ? StandardCharsets.UTF_8 : null;
    } else if (bytes.length < 2) {
      return null;
    } else if (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    return bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF ? StandardCharsets.UTF_16BE : null;
  }
}
