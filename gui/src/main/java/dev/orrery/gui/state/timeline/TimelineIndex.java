package dev.orrery.gui.state.timeline;

import dev.orrery.gui.state.Index;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.RejectionKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps what the timeline draws, as long as the tape keeps the records. */
public final class TimelineIndex implements Index {
  /** Phases in which nothing ran are kept if they took this long. */
  private static final long EMPTY_PHASE_NS = 20_000;

  /** More resources than this are not told apart by where they were made. */
  private static final int MAX_MADE = 1 << 20;

  private static final String PROMISE = "PROMISE";

  private final RunTable runs = new RunTable();
  private final Map<Track, SpanTable> tracks = new EnumMap<>(Track.class);
  private final LongMap made = new LongMap();
  private final LongMap jobs = new LongMap();
  private final Map<String, Integer> threads = new HashMap<>();
  private long phaseNs = -1;
  private long latestNs;
  private long records;
  private long dropped;
  private long forgottenNs;
  private volatile Timeline timeline;

  public TimelineIndex() {
    for (Track track : Track.values()) {
      tracks.put(track, new SpanTable());
    }
    endOfBatch();
  }

  /** What is known now. Any thread. */
  public Timeline timeline() {
    return timeline;
  }

  @Override
  public void began(long number, Run run) {
    of(Track.WAIT).close(run.startNs());
    endJob(run.id(), run.startNs());
    runs.begin(number, run, Math.max(0, made.get(run.id())));
  }

  @Override
  public void ended(long number, Run run) {
    runs.end(run);
  }

  @Override
  public void add(long number, LoopRecord loopRecord) {
    long time = loopRecord.time();
    records = number + 1;
    long before = latestNs;
    latestNs = Math.max(latestNs, time);
    switch (loopRecord) {
      case LoopRecord.IterationStart r -> of(Track.ITERATION).open(number, time, 0, r.iteration());
      case LoopRecord.IterationEnd _ -> of(Track.ITERATION).close(time);
      case LoopRecord.PhaseEnter _ -> phaseNs = time;
      case LoopRecord.PhaseExit r -> phase(number, r);
      case LoopRecord.PollBlock r when r.timeoutMs() != 0 ->
          of(Track.WAIT).open(number, time, 0, r.timeoutMs());
      case LoopRecord.PollWake _ -> of(Track.WAIT).close(time);
      case LoopRecord.Drain r ->
          of(Track.DRAIN).add(number, time - r.durationNs(), time, r.queue().ordinal(), r.count());
      case LoopRecord.Gc r -> of(Track.GC).add(number, time - r.durationNs(), time, 0, 0);
      case LoopRecord.Blocked r -> of(Track.BLOCKED).merge(number, time - r.durationNs(), time);
      case LoopRecord.Paused _ -> of(Track.PAUSED).open(number, time, 0, 0);
      case LoopRecord.Resumed _ -> of(Track.PAUSED).close(time);
      case LoopRecord.Dropped r -> drop(number, r, before);
      case LoopRecord.Console r -> point(Track.CONSOLE, number, time, r.level().ordinal());
      case LoopRecord.Thrown _ -> point(Track.ERROR, number, time, 0);
      case LoopRecord.Rejection r when r.rejection() == RejectionKind.UNHANDLED ->
          point(Track.ERROR, number, time, 1);
      case LoopRecord.Init r when !r.type().equals(PROMISE) -> make(r.id());
      case LoopRecord.Destroy r -> destroy(r);
      case LoopRecord.WorkStart r -> startJob(number, r);
      case LoopRecord.WorkEnd r -> endJob(r.id(), time);
      default -> {}
    }
  }

  private SpanTable of(Track track) {
    return tracks.get(track);
  }

  private void point(Track track, long number, long time, int code) {
    of(track).add(number, time, time, code, 0);
  }

  private void phase(long number, LoopRecord.PhaseExit r) {
    if (phaseNs >= 0 && (r.ran() > 0 || r.time() - phaseNs > EMPTY_PHASE_NS)) {
      of(Track.PHASE).add(number, phaseNs, r.time(), r.phase().ordinal(), r.ran());
    }
    phaseNs = -1;
  }

  /** Records are missing since the latest one; the jobs of then may have ended unseen. */
  private void drop(long number, LoopRecord.Dropped r, long sinceNs) {
    dropped += r.count();
    of(Track.DROPPED).add(number, Math.min(sinceNs, r.time()), r.time(), 0, r.count());
    made.clear();
    jobs.clear();
  }

  private void make(long id) {
    if (runs.running() != 0) {
      if (made.size() > MAX_MADE) {
        made.clear();
      }
      made.put(id, runs.running());
    }
  }

  private void destroy(LoopRecord.Destroy r) {
    made.remove(r.id());
    runs.destroyed(r.id());
  }

  private void startJob(long number, LoopRecord.WorkStart r) {
    int thread = threads.computeIfAbsent(r.thread(), _ -> threads.size());
    endJob(r.id(), r.time());
    jobs.put(r.id(), of(Track.POOL).begin(number, r.time(), thread, r.id()));
  }

  private void endJob(long id, long time) {
    long row = id > 0 ? jobs.remove(id) : LongMap.NONE;
    if (row != LongMap.NONE) {
      of(Track.POOL).end(row, time);
    }
  }

  @Override
  public void forgetBefore(long number) {
    runs.forgetBefore(number);
    tracks.values().forEach(table -> table.forgetBefore(number));
    Runs left = runs.view();
    Spans iterations = of(Track.ITERATION).view();
    forgottenNs =
        Math.min(
            left.begin() < left.end() ? left.startNs(left.begin()) : latestNs,
            iterations.begin() < iterations.end()
                ? iterations.startNs(iterations.begin())
                : latestNs);
  }

  @Override
  public void endOfBatch() {
    List<Spans> spans = new ArrayList<>();
    tracks.values().forEach(table -> spans.add(table.view()));
    List<Integer> laneRows = new ArrayList<>();
    for (int rows : runs.laneRows()) {
      laneRows.add(rows);
    }
    laneRows.set(Lane.POOL.ordinal(), threads.size());
    timeline =
        new Timeline(
            runs.view(),
            List.copyOf(spans),
            forgottenNs,
            latestNs,
            records,
            dropped,
            List.copyOf(laneRows),
            runs.chainRows());
  }
}
