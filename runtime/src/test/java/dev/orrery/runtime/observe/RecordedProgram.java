package dev.orrery.runtime.observe;

import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.Site;
import dev.orrery.runtime.Orrery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs a program in this JVM and keeps what was recorded of it, as lines without times. Ids are
 * letters in the order in which they appear.
 */
final class RecordedProgram {
  final List<LoopRecord> records = new ArrayList<>();
  final int exitCode;
  private final Map<Long, String> names = new HashMap<>();

  private RecordedProgram(int exitCode) {
    this.exitCode = exitCode;
    names.put(0L, "-");
    names.put(1L, "main");
  }

  static RecordedProgram run(Path folder, RecordingOptions options, String code)
      throws IOException {
    Path script = Files.writeString(folder.resolve("main.js"), code);
    List<RecordSubscription> subscription = new ArrayList<>();
    int exitCode =
        Orrery.builder()
            .args(script.toString())
            .beforeStart(observation -> subscription.add(observation.start(options)))
            .run();
    RecordedProgram program = new RecordedProgram(exitCode);
    subscription.getFirst().reader().read(program.records::add, Integer.MAX_VALUE);
    return program;
  }

  static RecordedProgram run(Path folder, String code, Category... categories) throws IOException {
    return run(
        folder,
        RecordingOptions.DEFAULT
            .withCategories(EnumSet.copyOf(List.of(categories)))
            .withBlockedMs(1_000_000),
        code);
  }

  <T extends LoopRecord> List<T> of(Class<T> type) {
    return records.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** The lines of all records but start, exit and collections. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (LoopRecord record : records) {
      String line = line(record);
      if (line != null) {
        lines.add(line);
      }
    }
    return lines;
  }

  private String id(long id) {
    return names.computeIfAbsent(
        id,
        _ -> {
          int n = names.size() - 2;
          return n < 26 ? String.valueOf((char) ('A' + n)) : "Z" + n;
        });
  }

  private static String at(Site site) {
    if (site == null) {
      return "";
    }
    String function = site.function().isEmpty() ? "" : " in " + site.function();
    return " at " + site.line() + ":" + site.column() + function;
  }

  private static String detail(String detail) {
    return detail == null ? "" : " (" + detail + ")";
  }

  private String line(LoopRecord record) {
    return switch (record) {
      case LoopRecord.Init r ->
          "init "
              + id(r.id())
              + " "
              + r.type()
              + " by "
              + id(r.executionId())
              + detail(r.detail())
              + at(r.site());
      case LoopRecord.Detail r -> "detail " + id(r.id()) + detail(r.text());
      case LoopRecord.Enqueue r ->
          "enqueue " + r.queue() + " " + id(r.id()) + ": " + function(r.callback());
      case LoopRecord.Cancel r -> "cancel " + r.queue() + " " + id(r.id());
      case LoopRecord.TimerFired r -> "fired " + id(r.id());
      case LoopRecord.Before r -> "before " + id(r.id());
      case LoopRecord.After r -> "after " + id(r.id());
      case LoopRecord.Destroy r -> "destroy " + id(r.id());
      case LoopRecord.Active r -> (r.active() ? "active " : "inactive ") + id(r.id());
      case LoopRecord.Ref r -> "ref " + id(r.id());
      case LoopRecord.Unref r -> "unref " + id(r.id());
      case LoopRecord.Close r -> "close " + id(r.id());
      case LoopRecord.Subscribe r ->
          (r.await() ? "await " : "subscribe ")
              + id(r.id())
              + " to "
              + id(r.parentId())
              + at(r.site());
      case LoopRecord.Resolve r ->
          (r.rejected() ? "reject " : "resolve ") + id(r.id()) + " by " + id(r.byId());
      case LoopRecord.Drain r -> "drain " + r.queue() + " " + r.count();
      case LoopRecord.WorkQueued r -> "queued " + id(r.id());
      case LoopRecord.WorkStart r -> "start " + id(r.id()) + " on " + r.thread();
      case LoopRecord.WorkEnd r -> "end " + id(r.id());
      case LoopRecord.StreamInit r -> "stream " + id(r.id()) + " " + r.className() + at(r.site());
      case LoopRecord.StreamOp r ->
          r.operation()
              + " "
              + id(r.id())
              + " "
              + r.bytes()
              + " "
              + r.buffered()
              + "/"
              + r.highWaterMark()
              + (r.preview() == null ? "" : " '" + r.preview() + "'");
      case LoopRecord.Pipe r -> "pipe " + id(r.sourceId()) + " to " + id(r.destinationId());
      case LoopRecord.Unpipe r -> "unpipe " + id(r.sourceId()) + " to " + id(r.destinationId());
      case LoopRecord.Console r -> "console " + r.level() + " '" + r.text() + "'" + at(r.site());
      case LoopRecord.Thrown r ->
          "thrown " + r.text() + (r.fatal() ? ", fatal" : "") + at(r.site());
      case LoopRecord.Rejection r -> r.rejection() + " " + id(r.id()) + " " + r.text();
      case LoopRecord.EmitterInit r -> "emitter " + id(r.id()) + " " + r.className() + at(r.site());
      case LoopRecord.Emit r ->
          "emit " + r.emitter() + " " + id(r.id()) + " " + r.event() + " to " + r.listeners();
      case LoopRecord.Listeners r ->
          "listeners " + id(r.id()) + " " + r.event() + " " + r.listeners() + at(r.site());
      case LoopRecord.SyncCall r -> "sync " + r.name() + at(r.site());
      default -> null;
    };
  }

  private static String function(Site definition) {
    return definition == null
        ? "builtin"
        : definition.function() + " at " + definition.line() + ":" + definition.column();
  }
}
