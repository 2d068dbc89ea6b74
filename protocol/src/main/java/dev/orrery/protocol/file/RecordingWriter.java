package dev.orrery.protocol.file;

import static dev.orrery.protocol.file.ByteOutput.MAX_VARINT;
import static dev.orrery.protocol.file.ByteOutput.putSigned;
import static dev.orrery.protocol.file.ByteOutput.putVarint;

import dev.orrery.protocol.record.RecordKind;
import dev.orrery.protocol.record.RecordKind.Attachment;
import dev.orrery.protocol.record.RecordKind.Part;
import dev.orrery.protocol.record.RecordWriter;
import dev.orrery.protocol.record.Site;
import dev.orrery.protocol.record.SiteTable;
import dev.orrery.protocol.record.Slot;
import dev.orrery.protocol.record.StringTable;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Writes slots to a recording. Holds one block in memory and writes it once it is {@link
 * #BLOCK_SIZE} large or spans {@link #BLOCK_AGE_NS}; when no record comes, the owner calls {@link
 * #flush} from time to time. For one thread at a time.
 *
 * <p>Writing fails with UncheckedIOException, after which the file ends with its last whole block
 * and the writer refuses more.
 */
public final class RecordingWriter extends RecordWriter implements Closeable, Flushable {
  /** A block is written at this many bytes. */
  public static final int BLOCK_SIZE = 1 << 16;

  /** A block is written when its records span this long. */
  public static final long BLOCK_AGE_NS = 500_000_000;

  /** Longer texts are cut, so that no program can make the recorder hold much. */
  public static final int MAX_TEXT = 1 << 14;

  /** Longer lists are cut. */
  public static final int MAX_LIST = 1 << 10;

  /** What an entry may take without its attachment: tag, time, small, three ids, three longs. */
  private static final int MAX_FIXED = 2 + 7 * MAX_VARINT;

  private final OutputStream out;
  private final ByteOutput block = new ByteOutput(BLOCK_SIZE + BLOCK_SIZE / 4);
  private final StringTable sourceStrings;
  private final SiteTable sourceSites;
  private final StringTable strings = new StringTable(1 << 20);
  private final SiteTable sites = new SiteTable(1 << 20);

  /** Ids in the file by id of the source table, 0 = not met yet. */
  private int[] stringIds = new int[64];

  private int[] siteIds = new int[64];
  private final long[] formerLongs = RecordingFormat.noLongs();
  private boolean holdsRecords;
  private long blockStart;
  private long lastTime;
  private boolean closed;

  /**
   * Writes the file header.
   *
   * @param out is closed with this writer
   * @param strings the table that slots refer to
   * @param sites the table that slots refer to
   */
  public RecordingWriter(OutputStream out, StringTable strings, SiteTable sites)
      throws IOException {
    this.out = out;
    this.sourceStrings = strings;
    this.sourceSites = sites;
    block.writeBytes(RecordingFormat.magic());
    block.writeByte(RecordingFormat.VERSION >>> 8);
    block.writeByte(RecordingFormat.VERSION);
    out.write(block.array(), 0, block.size());
    out.flush();
    startBlock();
  }

  /** Makes or replaces a file that only its owner may read, for it may show the program's data. */
  public static RecordingWriter create(Path file, StringTable strings, SiteTable sites)
      throws IOException {
    return new RecordingWriter(PrivateFiles.create(file), strings, sites);
  }

  @Override
  public void slot(long time, long head, long a, long b, long c, Object attachment) {
    requireOpen();
    RecordKind kind = Slot.kind(head);
    int x = id(kind.x(), Slot.x(head));
    int y = id(kind.y(), Slot.y(head));
    defineAttachment(kind.attachment(), attachment);
    writeFixed(time, kind, Slot.small(head), x, y, a, b, c);
    writeAttachment(kind.attachment(), attachment);
    endEntry(time);
  }

  @Override
  public void tickQueued(
      long time, int type, long id, long triggerId, long executionId, int callback, int site) {
    requireOpen();
    int typeId = id(Part.STRING, type);
    int callbackId = id(Part.SITE, callback);
    int siteId = id(Part.SITE, site);
    byte[] bytes = block.room(MAX_FIXED);
    int at = putHead(bytes, RecordingFormat.TICK_QUEUED, time);
    at = putVarint(bytes, at, typeId);
    at = putVarint(bytes, at, callbackId);
    at = putVarint(bytes, at, siteId);
    at = putLongs(bytes, at, RecordingFormat.TICK_QUEUED, 3, id, triggerId, executionId);
    block.setSize(at);
    endEntry(time);
  }

  @Override
  public void ended(long time, long id) {
    requireOpen();
    byte[] bytes = block.room(MAX_FIXED);
    int at = putHead(bytes, RecordingFormat.ENDED, time);
    block.setSize(putLongs(bytes, at, RecordingFormat.ENDED, 1, id, 0, 0));
    endEntry(time);
  }

  /** Writes what is held in memory. */
  @Override
  public void flush() {
    if (closed || !holdsRecords) {
      return;
    }
    try {
      writeBlock(block.size() - RecordingFormat.BLOCK_HEADER);
    } catch (IOException e) {
      closed = true;
      throw new UncheckedIOException(e);
    }
  }

  /** Writes what is held and the end mark, and closes the stream. */
  @Override
  public void close() throws IOException {
    try (out) {
      if (!closed) {
        flush();
        writeBlock(0);
      }
    } finally {
      closed = true;
    }
  }

  private void writeBlock(int length) throws IOException {
    int checksum = RecordingFormat.checksum(block.array(), RecordingFormat.BLOCK_HEADER, length);
    block.setInt(0, length);
    block.setInt(4, checksum);
    block.setInt(8, RecordingFormat.check(length, checksum));
    out.write(block.array(), 0, RecordingFormat.BLOCK_HEADER + length);
    out.flush();
    startBlock();
  }

  private void startBlock() {
    holdsRecords = false;
    block.setSize(0);
    for (int i = 0; i < RecordingFormat.BLOCK_HEADER; i++) {
      block.writeByte(0);
    }
  }

  private int id(Part part, int sourceId) {
    if (sourceId == 0) {
      return 0;
    }
    return switch (part) {
      case NONE -> 0;
      case STRING -> {
        stringIds = grown(stringIds, sourceId);
        if (stringIds[sourceId] == 0) {
          stringIds[sourceId] = define(sourceStrings.get(sourceId));
        }
        yield stringIds[sourceId];
      }
      case SITE -> {
        siteIds = grown(siteIds, sourceId);
        if (siteIds[sourceId] == 0) {
          siteIds[sourceId] = define(sourceSites.get(sourceId));
        }
        yield siteIds[sourceId];
      }
    };
  }

  private static int[] grown(int[] ids, int index) {
    return index < ids.length ? ids : Arrays.copyOf(ids, Math.max(ids.length * 2, index + 1));
  }

  private int define(String text) {
    int known = strings.size();
    int id = strings.intern(cut(text));
    if (strings.size() > known) {
      block.writeByte(RecordingFormat.DEFINE_STRING);
      block.writeText(strings.get(id));
    }
    return id;
  }

  private int define(Site site) {
    int known = sites.size();
    int id = sites.intern(site);
    if (sites.size() > known) {
      Site entry = sites.get(id);
      int function = define(entry.function());
      int file = define(entry.file());
      block.writeByte(RecordingFormat.DEFINE_SITE);
      block.writeVarint(function);
      block.writeVarint(file);
      block.writeVarint(Integer.toUnsignedLong(entry.line()));
      block.writeVarint(Integer.toUnsignedLong(entry.column()));
    }
    return id;
  }

  /** Definitions come before the record, never within it. */
  private void defineAttachment(Attachment kind, Object attachment) {
    if (kind == Attachment.SITES) {
      for (Object site : cut((List<?>) attachment)) {
        define((Site) site);
      }
    }
  }

  /** All but the attachment. */
  private void writeFixed(
      long time, RecordKind kind, int small, int x, int y, long a, long b, long c) {
    int tag = RecordingFormat.FIRST_RECORD + kind.ordinal();
    byte[] bytes = block.room(MAX_FIXED);
    int at = putHead(bytes, tag, time);
    if (kind.usesSmall()) {
      bytes[at++] = (byte) small;
    }
    if (kind.x() != Part.NONE) {
      at = putVarint(bytes, at, x);
    }
    if (kind.y() != Part.NONE) {
      at = putVarint(bytes, at, y);
    }
    block.setSize(putLongs(bytes, at, tag, kind.longs(), a, b, c));
  }

  /** Begins an entry where the block ends now. */
  private int putHead(byte[] bytes, int tag, long time) {
    if (!holdsRecords) {
      holdsRecords = true;
      blockStart = time;
    }
    int at = block.size();
    bytes[at++] = (byte) tag;
    at = putSigned(bytes, at, time - lastTime);
    lastTime = time;
    return at;
  }

  private int putLongs(byte[] bytes, int start, int tag, int count, long a, long b, long c) {
    int former = tag * RecordingFormat.LONGS;
    int at = start;
    if (count > 0) {
      at = putSigned(bytes, at, a - formerLongs[former]);
      formerLongs[former] = a;
    }
    if (count > 1) {
      at = putSigned(bytes, at, b - formerLongs[former + 1]);
      formerLongs[former + 1] = b;
    }
    if (count > 2) {
      at = putSigned(bytes, at, c - formerLongs[former + 2]);
      formerLongs[former + 2] = c;
    }
    return at;
  }

  private void endEntry(long time) {
    if (block.size() >= BLOCK_SIZE || time - blockStart >= BLOCK_AGE_NS) {
      flush();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the recording is closed");
    }
  }

  private void writeAttachment(Attachment kind, Object attachment) {
    switch (kind) {
      case NONE -> {}
      case TEXT -> block.writeText(cut((String) attachment));
      case TEXTS -> {
        List<?> texts = cut((List<?>) attachment);
        block.writeVarint(texts.size());
        texts.forEach(text -> block.writeText(cut((String) text)));
      }
      case SITES -> {
        List<?> stack = cut((List<?>) attachment);
        block.writeVarint(stack.size());
        stack.forEach(site -> block.writeVarint(sites.intern((Site) site)));
      }
    }
  }

  private static String cut(String text) {
    if (text == null || text.length() <= MAX_TEXT) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(MAX_TEXT - 1)) ? MAX_TEXT - 1 : MAX_TEXT;
    return text.substring(0, end) + "\u2026";
  }

  private static List<?> cut(List<?> list) {
    return list.size() <= MAX_LIST ? list : list.subList(0, MAX_LIST);
  }
}
