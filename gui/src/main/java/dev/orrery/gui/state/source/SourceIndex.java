package dev.orrery.gui.state.source;

import dev.orrery.gui.state.Index;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts the callbacks of each line of each file. */
public final class SourceIndex implements Index {
  /** Lines beyond these are not counted, so that made-up names do not take all memory. */
  private static final int MAX_FILES = 5_000;

  private record FileTally(Map<Integer, LineTally> lines, LongAdder hits) {}

  private final Map<String, FileTally> files = new ConcurrentHashMap<>();

  /** {@code hits}: callbacks that have ended. */
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
      file = new FileTally(new ConcurrentHashMap<>(), new LongAdder());
      files.put(site.file(), file);
    }
    file.hits.increment();
    file.lines.computeIfAbsent(site.line(), _ -> new LineTally()).add(run);
  }

  /** The files callbacks are in: the program's own first, then those of modules. Any thread. */
  public List<FileCount> files() {
    List<FileCount> all = new ArrayList<>();
    files.forEach((file, tally) -> all.add(new FileCount(file, tally.hits.sum())));
    all.sort(
        Comparator.comparing((FileCount each) -> isModule(each.file()))
            .thenComparing(Comparator.comparingLong(FileCount::hits).reversed())
            .thenComparing(FileCount::file));
    return all;
  }

  /** Whether the file came with a package. */
  public static boolean isModule(String file) {
    return file.contains("/node_modules/");
  }

  /** The lines of a file that callbacks are at, from the top. Any thread. */
  public List<LineCount> lines(String file) {
    FileTally tally = files.get(file);
    List<LineCount> all = new ArrayList<>();
    if (tally != null) {
      tally.lines.forEach((line, count) -> all.add(count.count(line)));
    }
    all.sort(Comparator.comparingInt(LineCount::line));
    return all;
  }
}
