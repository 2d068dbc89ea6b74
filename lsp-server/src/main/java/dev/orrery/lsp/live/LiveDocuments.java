package dev.orrery.lsp.live;

import dev.orrery.lsp.document.Document;
import dev.orrery.lsp.document.FileText;
import dev.orrery.lsp.document.Text;
import dev.orrery.lsp.document.Uris;
import dev.orrery.protocol.record.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What open documents have to do with what ran: where its places are in them now. Any thread.
 *
 * <p>What ran is taken to be the file as it was when a source was first asked for figures of it.
 */
final class LiveDocuments {
  /** Linux knows when it was booted, and so when processes were started, to a second only. */
  private static final long CLOCK_MS = 1500;

  private record Key(LiveSource source, String uri) {}

  /** @param old whether the file was written after the program had begun */
  private record Ran(ShiftedText text, boolean old) {}

  private final Map<Key, Ran> ran = new HashMap<>();
  private final Map<String, Set<String>> names = new HashMap<>();

  /** The document has another text now. */
  synchronized void changed(Document document) {
    ran.forEach(
        (key, each) -> {
          if (key.uri().equals(document.uri())) {
            each.text().becomes(document.text());
          }
        });
  }

  synchronized void closed(String uri) {
    ran.keySet().removeIf(key -> key.uri().equals(uri));
    names.remove(uri);
  }

  synchronized void forget(LiveSource source) {
    ran.keySet().removeIf(key -> key.source() == source);
  }

  /** The figures of a source for a document. */
  synchronized List<PlacedFigure> figures(
      Document document, LiveSource source, List<Figure> figures) {
    Path file = Uris.path(document.uri());
    if (file == null || document.tooLong()) {
      return List.of();
    }
    Set<String> called = names.computeIfAbsent(document.uri(), _ -> SourceNames.of(file));
    List<PlacedFigure> placed = new ArrayList<>();
    Ran text = null;
    for (Figure figure : figures) {
      if (!called.contains(figure.site().file())) {
        continue;
      }
      if (text == null) {
        text = ran.computeIfAbsent(new Key(source, document.uri()), _ -> read(file, source));
        text.text().becomes(document.text());
      }
      int offset = text.text().offset(figure.site().line(), figure.site().column());
      if (offset >= 0) {
        boolean stale = text.old() || text.text().isEdited();
        placed.add(new PlacedFigure(offset, figure, source, stale));
      }
    }
    return placed;
  }

  private static boolean isWrittenAfter(Path file, Instant since) throws IOException {
    return Files.getLastModifiedTime(file).toInstant().isAfter(since.plusMillis(CLOCK_MS));
  }

  /** Those edges of a source that touch a document. */
  synchronized List<PlacedEdge> edges(Document document, LiveSource source, List<Edge> edges) {
    Path file = Uris.path(document.uri());
    if (file == null || document.tooLong() || edges.isEmpty()) {
      return List.of();
    }
    Set<String> called = names.computeIfAbsent(document.uri(), _ -> SourceNames.of(file));
    Ran text = ran.computeIfAbsent(new Key(source, document.uri()), _ -> read(file, source));
    text.text().becomes(document.text());
    List<PlacedEdge> placed = new ArrayList<>();
    for (Edge edge : edges) {
      int from = offset(text, called, edge.from());
      int to = offset(text, called, edge.to());
      if (from >= 0 || to >= 0) {
        placed.add(new PlacedEdge(edge, from, to));
      }
    }
    return placed;
  }

  private static int offset(Ran text, Set<String> called, Site site) {
    return called.contains(site.file()) ? text.text().offset(site.line(), site.column()) : -1;
  }

  private static Ran read(Path file, LiveSource source) {
    try {
      Instant since = source.since();
      boolean old = since != null && isWrittenAfter(file, since);
      return new Ran(new ShiftedText(Text.of(FileText.read(file))), old);
    } catch (IOException _) {
      // It is gone: where something was in it cannot be told.
      return new Ran(new ShiftedText(Text.EMPTY), true);
    }
  }
}
