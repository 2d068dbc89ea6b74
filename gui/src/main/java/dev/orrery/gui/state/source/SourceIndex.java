package dev.orrery.gui.state.source;

import dev.orrery.gui.state.Index;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.Site;
import java.nio.file.FileSystemNotFoundException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the callbacks of each line of each file. */
public final class SourceIndex implements Index {
  /** Lines beyond these are not counted, so that made-up names do not take all memory. */
  private static final int MAX_FILES = 5_000;

  private record FileTally(Map<Integer, LineTally> lines) {
    long hits() {
      return lines.values().stream().mapToLong(LineTally::hits).sum();
    }

    long hits(long before) {
      return lines.values().stream().mapToLong(line -> line.hits(before)).sum();
    }
  }

  private record Ranked(FileCount count, long all) {}

  private final Map<String, FileTally> files = new ConcurrentHashMap<>();

  /** {@code hits}: callbacks that had ended at the moment. */
  public record FileCount(String file, long hits) {}

  @Override
  public void add(long number, LoopRecord loopRecord) {
    // Callbacks tell.
  }

  @Override
  public void ended(long number, Run run) {
    Site site = run.callback();
    if (site == null || site.line() <= 0 || !SourceText.isOfProgram(site.file())) {
      return;
    }
    FileTally file = files.get(site.file());
    if (file == null) {
      if (files.size() >= MAX_FILES) {
        return;
      }
      file = new FileTally(new ConcurrentHashMap<>());
      files.put(site.file(), file);
    }
    file.lines.computeIfAbsent(site.line(), _ -> new LineTally()).add(number, run);
  }

  @Override
  public void forgetBefore(long number) {
    files.values().forEach(file -> file.lines.values().forEach(line -> line.forgetBefore(number)));
  }

  /**
   * The files callbacks are in, counted at the moment before a record. Their order does not depend on
   * it: the program's own first, then those of modules, each by what ran of them in all. Any thread.
   */
  public List<FileCount> files(long before) {
    List<Ranked> all = new ArrayList<>();
    files.forEach(
        (file, tally) ->
            all.add(new Ranked(new FileCount(file, tally.hits(before)), tally.hits())));
    all.sort(
        Comparator.comparing((Ranked each) -> isModule(each.count.file()))
            .thenComparing(Comparator.comparingLong(Ranked::all).reversed())
            .thenComparing(each -> each.count.file()));
    return all.stream().map(Ranked::count).toList();
  }

  /**
   * What records call a file: ES modules go by URLs. The same name if nothing has run of it yet. Any
   * thread.
   */
  public String known(String file) {
    if (files.containsKey(file)) {
      return file;
    }
    return files.keySet().stream()
        .filter(each -> each.startsWith("file:") && isPath(each, file))
        .findFirst()
        .orElse(file);
  }

  private static boolean isPath(String url, String file) {
    try {
      return SourceText.path(url).toString().equals(file);
    } catch (IllegalArgumentException | FileSystemNotFoundException _) {
      return false;
    }
  }

  /** Whether the file came with a package. */
  public static boolean isModule(String file) {
    return file.contains("/node_modules/");
  }

  /** The lines of a file callbacks of which had ended before a record, from the top. Any thread. */
  public List<LineCount> lines(String file, long before) {
    FileTally tally = files.get(file);
    List<LineCount> all = new ArrayList<>();
    if (tally != null) {
      tally.lines.forEach((line, count) -> all.add(count.count(line, before)));
      all.removeIf(Objects::isNull);
    }
    all.sort(Comparator.comparingInt(LineCount::line));
    return all;
  }
}
