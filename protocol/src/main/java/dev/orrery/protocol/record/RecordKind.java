package dev.orrery.protocol.record;

import static dev.orrery.protocol.record.RecordKind.Part.NONE;
import static dev.orrery.protocol.record.RecordKind.Part.SITE;
import static dev.orrery.protocol.record.RecordKind.Part.STRING;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The kinds of {@link LoopRecord}, and which parts of a slot each one uses. A constant's position is
 * its code in slots and recordings: add at the end only.
 */
public enum RecordKind {
  PROGRAM_START(LoopRecord.ProgramStart.class, false, NONE, NONE, 3, Attachment.TEXTS),
  PROGRAM_EXIT(LoopRecord.ProgramExit.class, false, NONE, NONE, 1, Attachment.NONE),
  DROPPED(LoopRecord.Dropped.class, false, NONE, NONE, 1, Attachment.NONE),
  PAUSED(LoopRecord.Paused.class, false, NONE, NONE, 0, Attachment.TEXT),
  RESUMED(LoopRecord.Resumed.class, false, NONE, NONE, 0, Attachment.NONE),
  ITERATION_START(LoopRecord.IterationStart.class, false, NONE, NONE, 2, Attachment.NONE),
  ITERATION_END(LoopRecord.IterationEnd.class, false, NONE, NONE, 1, Attachment.NONE),
  PHASE_ENTER(LoopRecord.PhaseEnter.class, true, NONE, NONE, 0, Attachment.NONE),
  PHASE_EXIT(LoopRecord.PhaseExit.class, true, NONE, NONE, 1, Attachment.NONE),
  POLL_BLOCK(LoopRecord.PollBlock.class, true, NONE, NONE, 1, Attachment.NONE),
  POLL_WAKE(LoopRecord.PollWake.class, true, NONE, NONE, 1, Attachment.NONE),
  DRAIN(LoopRecord.Drain.class, true, NONE, NONE, 2, Attachment.NONE),
  INIT(LoopRecord.Init.class, true, STRING, SITE, 3, Attachment.TEXT),
  DETAIL(LoopRecord.Detail.class, false, NONE, NONE, 1, Attachment.TEXT),
  ACTIVE(LoopRecord.Active.class, true, NONE, NONE, 1, Attachment.NONE),
  REF(LoopRecord.Ref.class, false, NONE, NONE, 1, Attachment.NONE),
  UNREF(LoopRecord.Unref.class, false, NONE, NONE, 1, Attachment.NONE),
  CLOSE(LoopRecord.Close.class, false, NONE, NONE, 1, Attachment.NONE),
  DESTROY(LoopRecord.Destroy.class, false, NONE, NONE, 1, Attachment.NONE),
  ENQUEUE(LoopRecord.Enqueue.class, true, SITE, SITE, 2, Attachment.NONE),
  CANCEL(LoopRecord.Cancel.class, true, NONE, NONE, 1, Attachment.NONE),
  TIMER_FIRED(LoopRecord.TimerFired.class, false, NONE, NONE, 2, Attachment.NONE),
  BEFORE(LoopRecord.Before.class, false, NONE, NONE, 1, Attachment.NONE),
  AFTER(LoopRecord.After.class, false, NONE, NONE, 1, Attachment.NONE),
  SUBSCRIBE(LoopRecord.Subscribe.class, true, NONE, SITE, 2, Attachment.NONE),
  RESOLVE(LoopRecord.Resolve.class, true, NONE, NONE, 2, Attachment.NONE),
  WORK_QUEUED(LoopRecord.WorkQueued.class, false, NONE, NONE, 1, Attachment.NONE),
  WORK_START(LoopRecord.WorkStart.class, false, STRING, NONE, 1, Attachment.NONE),
  WORK_END(LoopRecord.WorkEnd.class, false, STRING, NONE, 1, Attachment.NONE),
  STREAM_INIT(LoopRecord.StreamInit.class, true, STRING, SITE, 3, Attachment.NONE),
  STREAM_OP(LoopRecord.StreamOp.class, true, NONE, SITE, 3, Attachment.TEXT),
  PIPE(LoopRecord.Pipe.class, false, NONE, NONE, 2, Attachment.NONE),
  UNPIPE(LoopRecord.Unpipe.class, false, NONE, NONE, 2, Attachment.NONE),
  EMIT(LoopRecord.Emit.class, false, STRING, STRING, 2, Attachment.NONE),
  LISTENERS(LoopRecord.Listeners.class, false, STRING, SITE, 2, Attachment.NONE),
  CONSOLE(LoopRecord.Console.class, true, NONE, SITE, 0, Attachment.TEXT),
  THROWN(LoopRecord.Thrown.class, true, NONE, SITE, 0, Attachment.TEXT),
  REJECTION(LoopRecord.Rejection.class, true, NONE, NONE, 1, Attachment.TEXT),
  SYNC_CALL(LoopRecord.SyncCall.class, false, STRING, SITE, 1, Attachment.NONE),
  BLOCKED(LoopRecord.Blocked.class, false, NONE, NONE, 1, Attachment.SITES),
  GC(LoopRecord.Gc.class, false, STRING, NONE, 1, Attachment.NONE);

  /** What a 24-bit part of a slot's head refers to. */
  public enum Part {
    NONE,
    STRING,
    SITE
  }

  /** What a slot's object is; it may be null unless it is a list. */
  public enum Attachment {
    NONE,
    /** A String. */
    TEXT,
    /** A list of String. */
    TEXTS,
    /** A list of {@link Site}. */
    SITES
  }

  private static final RecordKind[] BY_CODE = values();
  private static final Map<Class<?>, RecordKind> BY_TYPE =
      Arrays.stream(BY_CODE).collect(Collectors.toUnmodifiableMap(RecordKind::type, kind -> kind));

  private final Class<? extends LoopRecord> type;
  private final boolean small;
  private final Part x;
  private final Part y;
  private final int longs;
  private final Attachment attachment;

  RecordKind(
      Class<? extends LoopRecord> type,
      boolean small,
      Part x,
      Part y,
      int longs,
      Attachment attachment) {
    this.type = type;
    this.small = small;
    this.x = x;
    this.y = y;
    this.longs = longs;
    this.attachment = attachment;
  }

  static RecordKind of(Class<?> type) {
    return BY_TYPE.get(type);
  }

  /**
   * The kind with that code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static RecordKind ofCode(int code) {
    if (code < 0 || code >= BY_CODE.length) {
      throw new IllegalArgumentException("no record kind " + code);
    }
    return BY_CODE[code];
  }

  /** The Java type of these records. */
  public Class<? extends LoopRecord> type() {
    return type;
  }

  /** Whether the head's 8-bit part is used: an enum constant or flags. */
  public boolean usesSmall() {
    return small;
  }

  public Part x() {
    return x;
  }

  public Part y() {
    return y;
  }

  /** How many of a slot's a, b, c are used. */
  public int longs() {
    return longs;
  }

  public Attachment attachment() {
    return attachment;
  }
}
