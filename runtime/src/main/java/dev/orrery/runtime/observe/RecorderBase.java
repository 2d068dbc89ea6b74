package dev.orrery.runtime.observe;

import dev.orrery.protocol.record.RecordWriter;
import dev.orrery.protocol.record.Site;
import dev.orrery.protocol.record.SiteTable;
import dev.orrery.protocol.record.StringTable;
import dev.orrery.runtime.loop.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a recorder needs besides the events: what to record, time, tables, where records go. Loop
 * thread only, unless a method says otherwise.
 */
abstract sealed class RecorderBase implements RuntimeObserver permits Recorder {
  final ObservedRuntime runtime;
  private final Clock clock;
  private final long originNanos;
  private final long originWallClockMs;
  private final RecordRing ring;
  final StringTable strings = new StringTable();
  final int tickType = strings.intern("TickObject");
  final SiteTable sites = new SiteTable();
  final ForeignRecords foreign = new ForeignRecords();

  /** Bits of {@link Category}. */
  private volatile int mask;

  volatile int previewLength;
  private volatile int textLength;

  /** Time since which the loop has not waited; 0 while it waits. Read by the watchdog. */
  volatile long busySince;

  private volatile boolean ended;
  volatile boolean sawFatalError;
  private ObservedRuntime.Program program;
  private long startLoopTime;
  private long lastInitId;
  private int lastInitSite;

  /** Most of what a server records comes from one place. */
  private final LatestId<Site> siteIds = new LatestId<>(sites::intern);

  final LatestId<String> typeIds = new LatestId<>(strings::intern);
  final LatestId<String> streamClassIds = new LatestId<>(strings::intern);

  private long lastTime;

  /**
   * The resource whose init or after was the last record, or 0: what follows for it, its enqueue or
   * destroy, has the same time. Reading the clock costs as much as a record.
   */
  private long lastId;

  /** The ring buffer, save for moments in which somebody else gets records. */
  RecordWriter out;

  RecorderBase(ObservedRuntime runtime, Clock clock, RecordingOptions options) {
    this.runtime = runtime;
    this.clock = clock;
    this.originNanos = clock.nanos();
    this.originWallClockMs = System.currentTimeMillis();
    this.ring = new RecordRing(options.capacity(), tickType);
    this.out = ring;
    configure(options);
  }

  /** Changes what is recorded, save for the capacity; any thread. */
  void configure(RecordingOptions options) {
    mask = Category.mask(options.categories());
    previewLength = options.previewLength();
    textLength = options.textLength();
  }

  RecordRing ring() {
    return ring;
  }

  StringTable strings() {
    return strings;
  }

  SiteTable sites() {
    return sites;
  }

  boolean hasEnded() {
    return ended;
  }

  boolean sawFatalError() {
    return sawFatalError;
  }

  /** Time since the recording's origin in nanoseconds; any thread. */
  long now() {
    return clock.nanos() - originNanos;
  }

  /** The time of a record of the loop thread. */
  final long tick() {
    lastId = 0;
    lastTime = now();
    return lastTime;
  }

  /** What comes next for the resource belongs to the record just written. */
  final void justWrote(long id) {
    lastId = id;
  }

  /** Whether the record before was about the resource. */
  final boolean isLast(long id) {
    return id != 0 && id == lastId;
  }

  /** As {@link #tick()}, for one that may belong to the record before. */
  final long tickOf(long id) {
    long time = isLast(id) ? lastTime : tick();
    lastId = 0;
    return time;
  }

  long busySince() {
    return busySince;
  }

  /** A record of another thread than the loop's. */
  ForeignRecords foreign() {
    return foreign;
  }

  final boolean is(Category category) {
    return category.isIn(mask);
  }

  // ---- begin and end ---------------------------------------------------------------------------

  /** The first record; loop thread. */
  void begin() {
    program = runtime.program();
    startLoopTime = runtime.loopTime();
    writeStart(out);
  }

  /** Writes what waits and is open at the moment; loop thread. */
  void describeTo(RecordWriter writer) {
    out = writer;
    try {
      runtime.describeTo(this);
    } finally {
      out = ring;
    }
  }

  void writeStart(RecordWriter writer) {
    List<String> texts = new ArrayList<>();
    texts.add(program.version());
    texts.add(program.cwd());
    texts.addAll(program.argv());
    writer.programStart(0, program.pid(), originWallClockMs, startLoopTime, texts);
  }

  /** The last record has been written; nothing more will come. Any thread. */
  void end() {
    ended = true;
  }

  @Override
  public Set<Interest> interests() {
    Set<Interest> interests = EnumSet.noneOf(Interest.class);
    if (is(Category.PROMISES)) {
      interests.add(Interest.PROMISES);
    }
    if (is(Category.STREAMS)) {
      interests.add(Interest.STREAMS);
    }
    if (is(Category.CONSOLE)) {
      interests.add(Interest.CONSOLE);
    }
    if (is(Category.EMITS)) {
      interests.add(Interest.EMITS);
    }
    if (is(Category.SITES)) {
      interests.add(Interest.SITES);
    }
    if (is(Category.CALLS)) {
      interests.add(Interest.CALLS);
    }
    return interests;
  }

  final void writeForeign() {
    if (!foreign.isEmpty()) {
      foreign.writeTo(out, tick());
    }
  }

  // ---- sites -----------------------------------------------------------------------------------

  final int site() {
    return is(Category.SITES) ? siteIds.of(runtime.currentSite()) : 0;
  }

  /** The place where a resource is made, which is that of its enqueue as a rule. */
  final int siteOfInit(long id) {
    lastInitId = id;
    lastInitSite = site();
    return lastInitSite;
  }

  /** What is queued is mostly what was made just before, at the same place. */
  final int siteOf(long id) {
    return id == lastInitId ? lastInitSite : site();
  }

  final String cut(String text) {
    int limit = textLength;
    return text.length() <= limit ? text : text.substring(0, limit);
  }
}
