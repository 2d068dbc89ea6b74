package dev.orrery.protocol.record;

import static dev.orrery.protocol.record.RecordWriter.READABLE_OBJECTS;
import static dev.orrery.protocol.record.RecordWriter.WRITABLE_OBJECTS;

import java.util.List;
import java.util.function.IntFunction;

/**
 * Makes records of slots. Stateless but for the tables; any thread may use it as long as what was
 * interned before the slot was written is visible to it.
 */
public final class SlotDecoder {
  private static final Phase[] PHASES = Phase.values();
  private static final PollReason[] POLL_REASONS = PollReason.values();
  private static final WakeCause[] WAKE_CAUSES = WakeCause.values();
  private static final QueueKind[] QUEUES = QueueKind.values();
  private static final ResourceKind[] RESOURCES = ResourceKind.values();
  private static final StreamOperation[] OPERATIONS = StreamOperation.values();
  private static final ConsoleLevel[] LEVELS = ConsoleLevel.values();
  private static final RejectionKind[] REJECTIONS = RejectionKind.values();

  private final IntFunction<String> strings;
  private final IntFunction<Site> sites;

  public SlotDecoder(StringTable strings, SiteTable sites) {
    this(strings::get, sites::get);
  }

  /** The functions give null for 0 and throw IllegalArgumentException for unknown ids. */
  public SlotDecoder(IntFunction<String> strings, IntFunction<Site> sites) {
    this.strings = strings;
    this.sites = sites;
  }

  /**
   * The record in a slot.
   *
   * @throws IllegalArgumentException if a number in it is out of range
   */
  public LoopRecord decode(long time, long head, long a, long b, long c, Object attachment) {
    int small = Slot.small(head);
    return switch (Slot.kind(head)) {
      case PROGRAM_START -> programStart(time, a, b, c, attachment);
      case PROGRAM_EXIT -> new LoopRecord.ProgramExit(time, (int) a);
      case DROPPED -> new LoopRecord.Dropped(time, a);
      case PAUSED -> new LoopRecord.Paused(time, (String) attachment);
      case RESUMED -> new LoopRecord.Resumed(time);
      case ITERATION_START -> new LoopRecord.IterationStart(time, a, b);
      case ITERATION_END -> new LoopRecord.IterationEnd(time, a);
      case PHASE_ENTER -> new LoopRecord.PhaseEnter(time, of(PHASES, small));
      case PHASE_EXIT -> new LoopRecord.PhaseExit(time, of(PHASES, small), (int) a);
      case POLL_BLOCK -> new LoopRecord.PollBlock(time, a, of(POLL_REASONS, small));
      case POLL_WAKE -> new LoopRecord.PollWake(time, of(WAKE_CAUSES, small), a);
      case DRAIN -> new LoopRecord.Drain(time, of(QUEUES, small), (int) a, b);
      case INIT ->
          new LoopRecord.Init(
              time, a, string(head), b, c, of(RESOURCES, small), site(head), (String) attachment);
      case DETAIL -> new LoopRecord.Detail(time, a, (String) attachment);
      case ACTIVE -> new LoopRecord.Active(time, a, flag(small));
      case REF -> new LoopRecord.Ref(time, a);
      case UNREF -> new LoopRecord.Unref(time, a);
      case CLOSE -> new LoopRecord.Close(time, a);
      case DESTROY -> new LoopRecord.Destroy(time, a);
      case ENQUEUE ->
          new LoopRecord.Enqueue(
              time, of(QUEUES, small), a, b, sites.apply(Slot.x(head)), site(head));
      case CANCEL -> new LoopRecord.Cancel(time, of(QUEUES, small), a);
      case TIMER_FIRED -> new LoopRecord.TimerFired(time, a, b);
      case BEFORE -> new LoopRecord.Before(time, a);
      case AFTER -> new LoopRecord.After(time, a);
      case SUBSCRIBE -> new LoopRecord.Subscribe(time, a, b, flag(small), site(head));
      case RESOLVE -> new LoopRecord.Resolve(time, a, b, flag(small));
      case WORK_QUEUED -> new LoopRecord.WorkQueued(time, a);
      case WORK_START -> new LoopRecord.WorkStart(time, a, string(head));
      case WORK_END -> new LoopRecord.WorkEnd(time, a, string(head));
      case STREAM_INIT ->
          new LoopRecord.StreamInit(
              time,
              a,
              string(head),
              b,
              c,
              (small & READABLE_OBJECTS) != 0,
              (small & WRITABLE_OBJECTS) != 0,
              site(head));
      case STREAM_OP ->
          new LoopRecord.StreamOp(
              time,
              a,
              of(OPERATIONS, small),
              Slot.high(b),
              c,
              Slot.low(b),
              site(head),
              (String) attachment);
      case PIPE -> new LoopRecord.Pipe(time, a, b);
      case UNPIPE -> new LoopRecord.Unpipe(time, a, b);
      case EMIT -> new LoopRecord.Emit(time, a, string(head), strings.apply(Slot.y(head)), (int) b);
      case LISTENERS -> new LoopRecord.Listeners(time, a, string(head), (int) b, site(head));
      case CONSOLE ->
          new LoopRecord.Console(time, of(LEVELS, small), (String) attachment, site(head));
      case THROWN -> new LoopRecord.Thrown(time, (String) attachment, flag(small), site(head));
      case REJECTION ->
          new LoopRecord.Rejection(time, a, of(REJECTIONS, small), (String) attachment);
      case SYNC_CALL -> new LoopRecord.SyncCall(time, string(head), a, site(head));
      case BLOCKED -> new LoopRecord.Blocked(time, a, sites(attachment));
      case GC -> new LoopRecord.Gc(time, string(head), a);
      case CALLED_BACK ->
          new LoopRecord.CalledBack(time, sites.apply(Slot.x(head)), site(head), flag(small));
      case EMITTER_INIT -> new LoopRecord.EmitterInit(time, a, string(head), site(head));
    };
  }

  private static LoopRecord programStart(long time, long a, long b, long c, Object attachment) {
    List<String> texts = ((List<?>) attachment).stream().map(text -> (String) text).toList();
    if (texts.size() < 2) {
      throw new IllegalArgumentException("program start without version and folder");
    }
    return new LoopRecord.ProgramStart(
        time, a, b, c, texts.get(0), texts.get(1), texts.subList(2, texts.size()));
  }

  private static List<Site> sites(Object attachment) {
    return ((List<?>) attachment).stream().map(site -> (Site) site).toList();
  }

  private String string(long head) {
    return strings.apply(Slot.x(head));
  }

  private Site site(long head) {
    return sites.apply(Slot.y(head));
  }

  private static boolean flag(int small) {
    return small != 0;
  }

  private static <E> E of(E[] constants, int ordinal) {
    if (ordinal >= constants.length) {
      throw new IllegalArgumentException(
          "no constant " + ordinal + " of " + constants.getClass().componentType().getSimpleName());
    }
    return constants[ordinal];
  }
}
