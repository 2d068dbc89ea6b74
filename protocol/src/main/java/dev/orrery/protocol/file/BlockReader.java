package dev.orrery.protocol.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** Takes a recording apart into the payloads of its blocks. */
final class BlockReader {
  private final InputStream in;
  private long offset = RecordingFormat.FILE_HEADER;
  private RecordingEnd end;

  /** {@code in}: behind the file header. */
  BlockReader(InputStream in) {
    this.in = in;
  }

  /** Why there was no next block; null before that. */
  RecordingEnd end() {
    return end;
  }

  /** Where in the file the next block begins. */
  long offset() {
    return offset;
  }

  /** The next payload, or null at the end. */
  byte[] next() throws IOException {
    if (end != null) {
      return null;
    }
    byte[] header = in.readNBytes(RecordingFormat.BLOCK_HEADER);
    if (header.length < RecordingFormat.BLOCK_HEADER) {
      end = header.length == 0 ? RecordingEnd.OPEN : RecordingEnd.TORN;
      return null;
    }
    ByteBuffer fields = ByteBuffer.wrap(header);
    int length = fields.getInt();
    int checksum = fields.getInt();
    if (fields.getInt() != RecordingFormat.check(length, checksum)
        || length < 0
        || length > RecordingFormat.MAX_BLOCK) {
      throw damaged("block header");
    }
    if (length == 0) {
      end = RecordingEnd.COMPLETE;
      return null;
    }
    byte[] payload = in.readNBytes(length);
    if (payload.length < length) {
      end = RecordingEnd.TORN;
      return null;
    }
    if (RecordingFormat.checksum(payload, 0, length) != checksum) {
      throw damaged("checksum of a block");
    }
    offset += RecordingFormat.BLOCK_HEADER + length;
    return payload;
  }

  private RecordingException damaged(String what) {
    return new RecordingException("damaged recording: " + what + " at byte " + offset);
  }
}
