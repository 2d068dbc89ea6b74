package dev.orrery.lsp.live;

import dev.orrery.lsp.document.Document;
import dev.orrery.protocol.connection.Connector;
import dev.orrery.protocol.connection.Feed;
import dev.orrery.protocol.connection.RecordingFeed;
import dev.orrery.protocol.connection.RunningProgram;
import dev.orrery.protocol.eventloop.EnableParams;
import dev.orrery.protocol.record.RecordCategory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The programs and recordings that figures come from. Any thread.
 *
 * <p>A program that has ended stays until another one of the same script is there.
 */
public final class LiveSources {
  /** Programs at a time, and what is kept of those that have ended. */
  private static final int MAX_SOURCES = 16;

  /** Batches a second: twice what is shown. */
  private static final int RATE = 4;

  private final Connector connector;
  private final Runnable changed;
  private final LiveDocuments documents = new LiveDocuments();
  private final List<LiveSource> sources = new CopyOnWriteArrayList<>();

  /** {@code changed}: called when a source has something new, on any thread. */
  public LiveSources(Connector connector, Runnable changed) {
    this.connector = connector;
    this.changed = changed;
  }

  /**
   * Follows those of the programs that are not followed yet.
   *
   * @param promises whether reactions of promises count, too, which costs programs the most
   */
  public void follow(Collection<RunningProgram> programs, boolean promises) {
    for (RunningProgram program : programs) {
      boolean known =
          sources.stream().anyMatch(each -> each.pid() == program.pid() && !each.isEnded());
      if (known || live().size() >= MAX_SOURCES) {
        continue;
      }
      try {
        Feed feed = connector.watch(program.pid(), new EnableParams(wanted(promises), RATE, 0));
        add(new LiveSource(program.pid(), null, program.script(), program.since(), feed, changed));
      } catch (IOException _) {
        // It has just ended.
      }
    }
  }

  private static List<RecordCategory> wanted(boolean promises) {
    List<RecordCategory> wanted =
        new ArrayList<>(
            List.of(
                RecordCategory.LOOP,
                RecordCategory.RESOURCE,
                RecordCategory.CALLBACK,
                RecordCategory.ERROR));
    if (promises) {
      wanted.add(RecordCategory.PROMISE);
    }
    return wanted;
  }

  /**
   * Takes figures from a recording.
   *
   * @throws IOException with a sentence if there is none
   */
  public LiveSource open(Path recording) throws IOException {
    if (!Files.isRegularFile(recording)) {
      throw new IOException("There is no recording " + recording + ".");
    }
    for (LiveSource each : sources) {
      if (recording.equals(each.recording())) {
        remove(each);
      }
    }
    LiveSource source =
        new LiveSource(0, recording, null, null, new RecordingFeed(recording), changed);
    add(source);
    return source;
  }

  private void add(LiveSource source) {
    for (LiveSource each : sources) {
      boolean replaced = each.isEnded() && each.pid() != 0 && isSameScript(each, source);
      if (replaced) {
        remove(each);
      }
    }
    while (sources.size() >= MAX_SOURCES) {
      remove(sources.stream().filter(LiveSource::isEnded).findFirst().orElse(sources.getFirst()));
    }
    sources.add(source);
    source.start();
    changed.run();
  }

  private static boolean isSameScript(LiveSource one, LiveSource other) {
    return one.script() != null && one.script().equals(other.script());
  }

  private void remove(LiveSource source) {
    sources.remove(source);
    source.close();
    documents.forget(source);
  }

  /** Leaves all programs alone; figures of recordings stay. */
  public void leave() {
    sources.stream().filter(each -> each.pid() != 0).forEach(this::remove);
    changed.run();
  }

  public void close() {
    sources.forEach(this::remove);
  }

  /** All, those that run first, and of these the latest first. */
  public List<LiveSource> all() {
    List<LiveSource> all = new ArrayList<>(sources).reversed();
    List<LiveSource> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparing(LiveSource::isEnded));
    return sorted;
  }

  private List<LiveSource> live() {
    return sources.stream().filter(each -> !each.isEnded()).toList();
  }

  /** A document has another text. */
  public void changed(Document document) {
    documents.changed(document);
  }

  /** A document is no longer shown. */
  public void closed(String uri) {
    documents.closed(uri);
  }

  /** Who has what called later, of what touches a document. */
  public List<PlacedEdge> edges(Document document) {
    List<PlacedEdge> edges = new ArrayList<>();
    for (LiveSource source : all()) {
      edges.addAll(documents.edges(document, source, source.edges()));
    }
    return edges;
  }

  /** Figures of one source for a document. */
  public List<PlacedFigure> figures(Document document, LiveSource source) {
    return documents.figures(document, source, source.figures());
  }

  /** Figures of all sources for a document, by place; the first one of a place counts most. */
  public List<PlacedFigure> figures(Document document) {
    List<PlacedFigure> figures = new ArrayList<>();
    for (LiveSource source : all()) {
      figures.addAll(figures(document, source));
    }
    return figures;
  }
}
