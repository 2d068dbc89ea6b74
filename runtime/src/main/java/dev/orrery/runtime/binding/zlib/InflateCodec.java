package dev.orrery.runtime.binding.zlib;

import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Decompression of zlib, raw and gzip format, and of whichever of zlib and gzip it turns out. */
final class InflateCodec extends Codec {
  private static final int TRAILER_SIZE = 8;

  private final Mode requested;
  private final int windowBits;
  private final byte[] dictionary;
  private Mode mode;
  private Inflater inflater;

  // gzip
  private final CRC32 crc = new CRC32();
  private GzipHeader header;
  private long trailer;
  private int trailerSize;

  /** UNZIP: the first byte was gzip's. */
  private boolean gzipStarted;

  private boolean finished;

  /**
   * @param windowBits 0 for what the data says
   * @param dictionary null without one
   */
  InflateCodec(Mode mode, int windowBits, byte[] dictionary) {
    this.requested = mode;
    this.windowBits = windowBits;
    this.dictionary = dictionary;
    begin();
  }

  private void begin() {
    close();
    mode = requested;
    gzipStarted = false;
    finished = false;
    if (mode == Mode.GUNZIP) {
      beginMember();
    } else if (mode != Mode.UNZIP) {
      inflater = create(mode == Mode.INFLATERAW);
    }
  }

  private Inflater create(boolean raw) {
    Inflater made = new Inflater(raw);
    if (mode == Mode.INFLATERAW && dictionary != null) {
      made.setDictionary(dictionary);
    }
    return made;
  }

  private void beginMember() {
    close();
    header = new GzipHeader();
    inflater = create(true);
    crc.reset();
    trailer = 0;
    trailerSize = 0;
    finished = false;
  }

  @Override
  void run(int flush, Window window) throws CodecException {
    if (mode == Mode.UNZIP) {
      detect(window);
    }
    if (mode == Mode.GUNZIP) {
      runGunzip(window);
    } else if (mode != Mode.UNZIP && !finished) {
      checkWindowBits(window);
      inflate(window);
      finished = inflater.finished();
    }
    if (flush == Flush.FINISH && !finished && window.outLength > 0) {
      throw new CodecException("unexpected end of file", ZlibError.BUF_ERROR);
    }
  }

  /** Looks at the first two bytes, which may come one at a time. */
  private void detect(Window window) throws CodecException {
    if (window.inLength == 0) {
      return;
    }
    int at = window.inOffset;
    if (!gzipStarted) {
      if (window.in[at] != 0x1F) {
        becomeInflate();
        return;
      }
      gzipStarted = true;
      if (window.inLength == 1) {
        window.consumed(1);
        return;
      }
      if (window.in[at + 1] == (byte) 0x8B) {
        mode = Mode.GUNZIP;
        beginMember();
      } else {
        becomeInflate();
      }
      return;
    }
    Window first = new Window(new byte[] {0x1F}, 0, 1, window.out, window.outOffset, 0);
    if (window.in[at] == (byte) 0x8B) {
      mode = Mode.GUNZIP;
      beginMember();
      header.read(first);
    } else {
      becomeInflate();
      inflate(first);
    }
  }

  private void becomeInflate() {
    mode = Mode.INFLATE;
    inflater = create(false);
  }

  private void runGunzip(Window window) throws CodecException {
    while (true) {
      // Zero bytes after a member are padding; anything else is another member.
      if (finished) {
        if (window.inLength == 0 || window.in[window.inOffset] == 0) {
          return;
        }
        beginMember();
      }
      if (!header.read(window)) {
        return;
      }
      if (!inflater.finished()) {
        int start = window.outOffset;
        inflate(window);
        crc.update(window.out, start, window.outOffset - start);
      }
      if (!inflater.finished() || !readTrailer(window)) {
        return;
      }
      finished = true;
    }
  }

  private boolean readTrailer(Window window) throws CodecException {
    while (trailerSize < TRAILER_SIZE && window.inLength > 0) {
      trailer |= (long) window.next() << 8 * trailerSize++;
      if (trailerSize == TRAILER_SIZE / 2 && trailer != crc.getValue()) {
        throw new CodecException("incorrect data check", ZlibError.DATA_ERROR);
      }
    }
    if (trailerSize < TRAILER_SIZE) {
      return false;
    }
    if ((int) (trailer >>> 32) != (int) inflater.getBytesWritten()) {
      throw new CodecException("incorrect length check", ZlibError.DATA_ERROR);
    }
    return true;
  }

  /** The JDK always allows the largest window; a smaller limit is checked in the zlib header. */
  private void checkWindowBits(Window window) throws CodecException {
    if (mode != Mode.INFLATE
        || windowBits == 0
        || inflater.getBytesRead() > 0
        || window.inLength < 2) {
      return;
    }
    int first = window.in[window.inOffset] & 0xFF;
    int second = window.in[window.inOffset + 1] & 0xFF;
    boolean valid = (first << 8 | second) % 31 == 0 && (first & 15) == 8;
    if (valid && (first >> 4) + 8 > windowBits) {
      throw new CodecException("invalid window size", ZlibError.DATA_ERROR);
    }
  }

  private void inflate(Window window) throws CodecException {
    long read = inflater.getBytesRead();
    inflater.setInput(window.in, window.inOffset, window.inLength);
    try {
      while (!inflater.finished()) {
        int count = inflater.inflate(window.out, window.outOffset, window.outLength);
        window.produced(count);
        if (inflater.needsDictionary()) {
          provideDictionary();
        } else if (count == 0 || window.outLength == 0) {
          break;
        }
      }
    } catch (DataFormatException e) {
      String message = e.getMessage() == null ? "Zlib error" : e.getMessage();
      throw new CodecException(message, ZlibError.DATA_ERROR);
    } finally {
      window.consumed((int) (inflater.getBytesRead() - read));
    }
  }

  private void provideDictionary() throws CodecException {
    if (dictionary == null) {
      throw new CodecException("Missing dictionary", ZlibError.NEED_DICT);
    }
    try {
      inflater.setDictionary(dictionary);
    } catch (IllegalArgumentException _) {
      throw new CodecException("Bad dictionary", ZlibError.NEED_DICT);
    }
  }

  @Override
  boolean isFinished() {
    return finished;
  }

  @Override
  void reset() {
    begin();
  }

  @Override
  public void close() {
    if (inflater != null) {
      inflater.end();
      inflater = null;
    }
  }
}
