package dev.orrery.lsp.live;

import dev.orrery.protocol.connection.Feed;
import dev.orrery.protocol.connection.FeedListener;
import dev.orrery.protocol.model.Limits;
import dev.orrery.protocol.model.LoopModel;
import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.record.LoopRecord;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A program that is followed, or a recording. Any thread. */
public final class LiveSource implements FeedListener {
  /** Only what is there now is told of; figures are counted apart. */
  private static final Limits LIMITS = new Limits(64, 20_000, 20);

  private final long pid;
  private final Path recording;
  private final Path script;
  private final Instant since;
  private final Feed feed;
  private final Runnable changed;
  private final LoopModel model = new LoopModel(LIMITS);
  private final FigureIndex index = new FigureIndex();
  private boolean ended;
  private String why;

  /**
   * A source that tells nothing yet.
   *
   * @param pid 0 of a recording
   * @param recording null of a program
   * @param script null if it is not known, as of a recording before it is read
   * @param since when the program was started, null if unknown
   * @param changed is called when there is something new, on the feed's thread
   */
  LiveSource(long pid, Path recording, Path script, Instant since, Feed feed, Runnable changed) {
    this.pid = pid;
    this.recording = recording;
    this.script = script;
    this.since = since;
    this.feed = feed;
    this.changed = changed;
    model.listen(index);
  }

  void start() {
    feed.start(this);
  }

  void close() {
    feed.close();
  }

  @Override
  public void records(List<LoopRecord> batch) {
    synchronized (this) {
      for (LoopRecord each : batch) {
        if (each instanceof LoopRecord.Thrown) {
          index.thrown();
        }
        model.apply(each);
      }
    }
    changed.run();
  }

  @Override
  public void ended(String reason) {
    synchronized (this) {
      ended = true;
      why = reason;
    }
    changed.run();
  }

  /** 0 of a recording. */
  public long pid() {
    return pid;
  }

  /** The file of a recording, else null. */
  public Path recording() {
    return recording;
  }

  /** Null if unknown. */
  public Path script() {
    return script;
  }

  /** What the user knows it by. */
  public String title() {
    return recording != null
        ? recording.getFileName().toString()
        : (script == null ? "process" : script.getFileName()) + " (" + pid + ")";
  }

  /** Whether nothing more will come. */
  public synchronized boolean isEnded() {
    return ended;
  }

  /** Why it has ended otherwise than it should, a sentence, or null. */
  public synchronized String why() {
    return why;
  }

  /** When the program was started, null if unknown. */
  public synchronized Instant since() {
    if (since != null) {
      return since;
    }
    long wall = model.snapshot().program().wallClockMs();
    return wall == 0 ? null : Instant.ofEpochMilli(wall);
  }

  /** Whether it is of that script or recording, or has figures for it. */
  public boolean mentions(Path file) {
    Set<String> names = SourceNames.of(file);
    return file.equals(script)
        || file.equals(recording)
        || figures().stream().anyMatch(each -> names.contains(each.site().file()));
  }

  public synchronized List<Figure> figures() {
    return index.figures();
  }

  public synchronized List<Edge> edges() {
    return index.edges();
  }

  /** What the loop does now. */
  public synchronized LoopState state() {
    return model.snapshot();
  }
}
