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
  PROGRAM_START(
      RecordCategory.PROGRAM,
      LoopRecord.ProgramStart.class,
      false,
      NONE,
      NONE,
      3,
      Attachment.TEXTS),
  PROGRAM_EXIT(
      RecordCategory.PROGRAM, LoopRecord.ProgramExit.class, false, NONE, NONE, 1, Attachment.NONE),
  DROPPED(RecordCategory.PROGRAM, LoopRecord.Dropped.class, false, NONE, NONE, 1, Attachment.NONE),
  PAUSED(RecordCategory.PROGRAM, LoopRecord.Paused.class, false, NONE, NONE, 0, Attachment.TEXT),
  RESUMED(RecordCategory.PROGRAM, LoopRecord.Resumed.class, false, NONE, NONE, 0, Attachment.NONE),
  ITERATION_START(
      RecordCategory.LOOP, LoopRecord.IterationStart.class, false, NONE, NONE, 2, Attachment.NONE),
  ITERATION_END(
      RecordCategory.LOOP, LoopRecord.IterationEnd.class, false, NONE, NONE, 1, Attachment.NONE),
  PHASE_ENTER(
      RecordCategory.LOOP, LoopRecord.PhaseEnter.class, true, NONE, NONE, 0, Attachment.NONE),
  PHASE_EXIT(RecordCategory.LOOP, LoopRecord.PhaseExit.class, true, NONE, NONE, 1, Attachment.NONE),
  POLL_BLOCK(RecordCategory.LOOP, LoopRecord.PollBlock.class, true, NONE, NONE, 1, Attachment.NONE),
  POLL_WAKE(RecordCategory.LOOP, LoopRecord.PollWake.class, true, NONE, NONE, 1, Attachment.NONE),
  DRAIN(RecordCategory.CALLBACK, LoopRecord.Drain.class, true, NONE, NONE, 2, Attachment.NONE),
  INIT(RecordCategory.RESOURCE, LoopRecord.Init.class, true, STRING, SITE, 3, Attachment.TEXT),
  DETAIL(RecordCategory.RESOURCE, LoopRecord.Detail.class, false, NONE, NONE, 1, Attachment.TEXT),
  ACTIVE(RecordCategory.RESOURCE, LoopRecord.Active.class, true, NONE, NONE, 1, Attachment.NONE),
  REF(RecordCategory.RESOURCE, LoopRecord.Ref.class, false, NONE, NONE, 1, Attachment.NONE),
  UNREF(RecordCategory.RESOURCE, LoopRecord.Unref.class, false, NONE, NONE, 1, Attachment.NONE),
  CLOSE(RecordCategory.RESOURCE, LoopRecord.Close.class, false, NONE, NONE, 1, Attachment.NONE),
  DESTROY(RecordCategory.RESOURCE, LoopRecord.Destroy.class, false, NONE, NONE, 1, Attachment.NONE),
  ENQUEUE(RecordCategory.CALLBACK, LoopRecord.Enqueue.class, true, SITE, SITE, 2, Attachment.NONE),
  CANCEL(RecordCategory.CALLBACK, LoopRecord.Cancel.class, true, NONE, NONE, 1, Attachment.NONE),
  TIMER_FIRED(
      RecordCategory.CALLBACK, LoopRecord.TimerFired.class, false, NONE, NONE, 2, Attachment.NONE),
  BEFORE(RecordCategory.CALLBACK, LoopRecord.Before.class, false, NONE, NONE, 1, Attachment.NONE),
  AFTER(RecordCategory.CALLBACK, LoopRecord.After.class, false, NONE, NONE, 1, Attachment.NONE),
  SUBSCRIBE(
      RecordCategory.PROMISE, LoopRecord.Subscribe.class, true, NONE, SITE, 2, Attachment.NONE),
  RESOLVE(RecordCategory.PROMISE, LoopRecord.Resolve.class, true, NONE, NONE, 2, Attachment.NONE),
  WORK_QUEUED(
      RecordCategory.WORK, LoopRecord.WorkQueued.class, false, NONE, NONE, 1, Attachment.NONE),
  WORK_START(
      RecordCategory.WORK, LoopRecord.WorkStart.class, false, STRING, NONE, 1, Attachment.NONE),
  WORK_END(RecordCategory.WORK, LoopRecord.WorkEnd.class, false, STRING, NONE, 1, Attachment.NONE),
  STREAM_INIT(
      RecordCategory.STREAM, LoopRecord.StreamInit.class, true, STRING, SITE, 3, Attachment.NONE),
  STREAM_OP(RecordCategory.STREAM, LoopRecord.StreamOp.class, true, NONE, SITE, 3, Attachment.TEXT),
  PIPE(RecordCategory.STREAM, LoopRecord.Pipe.class, false, NONE, NONE, 2, Attachment.NONE),
  UNPIPE(RecordCategory.STREAM, LoopRecord.Unpipe.class, false, NONE, NONE, 2, Attachment.NONE),
  EMIT(RecordCategory.EMITTER, LoopRecord.Emit.class, false, STRING, STRING, 2, Attachment.NONE),
  LISTENERS(
      RecordCategory.EMITTER, LoopRecord.Listeners.class, false, STRING, SITE, 2, Attachment.NONE),
  CONSOLE(RecordCategory.CONSOLE, LoopRecord.Console.class, true, NONE, SITE, 0, Attachment.TEXT),
  THROWN(RecordCategory.ERROR, LoopRecord.Thrown.class, true, NONE, SITE, 0, Attachment.TEXT),
  REJECTION(RecordCategory.ERROR, LoopRecord.Rejection.class, true, NONE, NONE, 1, Attachment.TEXT),
  SYNC_CALL(
      RecordCategory.PERFORMANCE,
      LoopRecord.SyncCall.class,
      false,
      STRING,
      SITE,
      1,
      Attachment.NONE),
  BLOCKED(
      RecordCategory.PERFORMANCE, LoopRecord.Blocked.class, false, NONE, NONE, 1, Attachment.SITES),
  GC(RecordCategory.PERFORMANCE, LoopRecord.Gc.class, false, STRING, NONE, 1, Attachment.NONE),
  EMITTER_INIT(
      RecordCategory.EMITTER,
      LoopRecord.EmitterInit.class,
      false,
      STRING,
      SITE,
      1,
      Attachment.NONE),
  CALLED_BACK(
      RecordCategory.CALL, LoopRecord.CalledBack.class, true, SITE, SITE, 0, Attachment.NONE);

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

  private final RecordCategory category;
  private final Class<? extends LoopRecord> type;
  private final boolean small;
  private final Part x;
  private final Part y;
  private final int longs;
  private final Attachment attachment;

  RecordKind(
      RecordCategory category,
      Class<? extends LoopRecord> type,
      boolean small,
      Part x,
      Part y,
      int longs,
      Attachment attachment) {
    this.category = category;
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

  public RecordCategory category() {
    return category;
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
