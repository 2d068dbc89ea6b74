package dev.orrery.protocol.file;

import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.RecordKind;
import dev.orrery.protocol.record.RecordKind.Part;
import dev.orrery.protocol.record.RecordWriter;
import dev.orrery.protocol.record.Site;
import dev.orrery.protocol.record.Slot;
import dev.orrery.protocol.record.SlotDecoder;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads a recording, one block in memory at a time. A recording that stops early is read up to its
 * last whole block; {@link #end} tells. For one thread at a time.
 */
public final class RecordingReader implements Closeable {
  private final InputStream in;
  private final BlockReader blocks;
  private final List<String> strings = new ArrayList<>();
  private final List<Site> sites = new ArrayList<>();
  private final SlotDecoder decoder = new SlotDecoder(strings::get, sites::get);

  /** Records of entries that stand for several. */
  private final Queue<LoopRecord> decoded = new ArrayDeque<>();

  private final RecordWriter pairs =
      new RecordWriter() {
        @Override
        public void slot(long time, long head, long a, long b, long c, Object attachment) {
          decoded.add(decoder.decode(time, head, a, b, c, attachment));
        }
      };

  private ByteInput block = new ByteInput(new byte[0], 0);
  private long blockOffset;
  private final long[] formerLongs = RecordingFormat.noLongs();
  private long time;

  /**
   * Reads the file header.
   *
   * @param in is closed with this reader
   * @throws RecordingException if this is no recording, or one of another version
   */
  public RecordingReader(InputStream in) throws IOException {
    this.in = in;
    readHeader(in);
    blocks = new BlockReader(in);
    // Id 0 of both tables is null.
    strings.add(null);
    sites.add(null);
  }

  /** Opens a file; the errors are those of the constructor. */
  public static RecordingReader open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    try {
      return new RecordingReader(in);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /**
   * The next record, or null at the end.
   *
   * @throws RecordingException if the file is damaged; records before the damage have been returned
   */
  public LoopRecord next() throws IOException {
    try {
      while (true) {
        if (!decoded.isEmpty()) {
          return decoded.remove();
        }
        while (!block.hasMore()) {
          if (!nextBlock()) {
            return null;
          }
        }
        int tag = block.readByte();
        switch (tag) {
          case RecordingFormat.DEFINE_STRING -> strings.add(block.readText());
          case RecordingFormat.DEFINE_SITE -> sites.add(site());
          case RecordingFormat.TICK_QUEUED -> tickQueued();
          case RecordingFormat.ENDED -> ended();
          default -> {
            return loopRecord(tag);
          }
        }
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
      throw new RecordingException(
          "damaged recording: block at byte " + blockOffset + ": " + e.getMessage(), e);
    }
  }

  /** Gives the records that are left to {@code consumer}, and says how the recording ends. */
  public RecordingEnd forEachRemaining(Consumer<? super LoopRecord> consumer) throws IOException {
    for (LoopRecord next = next(); next != null; next = next()) {
      consumer.accept(next);
    }
    return end();
  }

  /** How the recording ends; null until {@link #next} has returned null. */
  public RecordingEnd end() {
    return blocks.end();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private static void readHeader(InputStream in) throws IOException {
    byte[] header = in.readNBytes(RecordingFormat.FILE_HEADER);
    byte[] magic = RecordingFormat.magic();
    int known = Math.min(header.length, magic.length);
    if (known == 0 || !Arrays.equals(header, 0, known, magic, 0, known)) {
      throw new RecordingException("not an Orrery recording");
    }
    if (header.length < RecordingFormat.FILE_HEADER) {
      throw new RecordingException("an Orrery recording cut off within its header");
    }
    int version = Short.toUnsignedInt(ByteBuffer.wrap(header).getShort(magic.length));
    if (version != RecordingFormat.VERSION) {
      throw new RecordingException(
          "a recording of version " + version + "; this reads version " + RecordingFormat.VERSION);
    }
  }

  private boolean nextBlock() throws IOException {
    blockOffset = blocks.offset();
    byte[] payload = blocks.next();
    if (payload == null) {
      return false;
    }
    block = new ByteInput(payload, payload.length);
    return true;
  }

  private Site site() {
    String function = strings.get(id(Part.STRING));
    String file = strings.get(id(Part.STRING));
    int line = block.readIndex(Integer.MAX_VALUE);
    return new Site(function, file, line, block.readIndex(Integer.MAX_VALUE));
  }

  private void tickQueued() {
    time += block.readSigned();
    int type = id(Part.STRING);
    int callback = id(Part.SITE);
    int site = id(Part.SITE);
    int longs = readLongs(RecordingFormat.TICK_QUEUED, 3);
    pairs.tickQueued(
        time,
        type,
        formerLongs[longs],
        formerLongs[longs + 1],
        formerLongs[longs + 2],
        callback,
        site);
  }

  private void ended() {
    time += block.readSigned();
    pairs.ended(time, formerLongs[readLongs(RecordingFormat.ENDED, 1)]);
  }

  /** Where in {@link #formerLongs} they are now. */
  private int readLongs(int tag, int count) {
    int at = tag * RecordingFormat.LONGS;
    for (int i = 0; i < count; i++) {
      formerLongs[at + i] += block.readSigned();
    }
    return at;
  }

  private LoopRecord loopRecord(int tag) {
    RecordKind kind = RecordKind.ofCode(tag - RecordingFormat.FIRST_RECORD);
    time += block.readSigned();
    int small = kind.usesSmall() ? block.readByte() : 0;
    int x = id(kind.x());
    int y = id(kind.y());
    int longs = readLongs(tag, kind.longs());
    long a = formerLongs[longs];
    long b = formerLongs[longs + 1];
    long c = formerLongs[longs + 2];
    return decoder.decode(time, Slot.head(kind, small, x, y), a, b, c, attachment(kind));
  }

  private int id(Part part) {
    return switch (part) {
      case NONE -> 0;
      case STRING -> block.readIndex(strings.size() - 1);
      case SITE -> block.readIndex(sites.size() - 1);
    };
  }

  private Object attachment(RecordKind kind) {
    return switch (kind.attachment()) {
      case NONE -> null;
      case TEXT -> block.readText();
      case TEXTS -> list(block::readText);
      case SITES -> list(() -> sites.get(block.readIndex(sites.size() - 1)));
    };
  }

  private <T> List<T> list(Supplier<T> element) {
    int size = block.readIndex(RecordingWriter.MAX_LIST);
    List<T> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(element.get());
    }
    return list;
  }
}
