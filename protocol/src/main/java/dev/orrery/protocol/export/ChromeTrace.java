package dev.orrery.protocol.export;

import com.google.gson.stream.JsonWriter;
import dev.orrery.protocol.model.QueueEntry;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.Site;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The Trace Event Format, as Perfetto and the Performance panel of Chromium's DevTools open it.
 *
 * <p>Callbacks and phases are slices of two threads, the work of the pool those of its threads, and
 * an arrow goes from where a callback was queued to where it runs. DevTools also gets phases, waits
 * and callbacks as user timings of the track group "Event Loop". Written while records come in.
 */
public final class ChromeTrace implements Consumer<LoopRecord>, Closeable {
  private static final int LOOP = 1;
  private static final int PHASES = 2;
  private static final int FIRST_POOL = 10;
  private static final double NS_PER_US = 1000;

  private final Timeline timeline = new Timeline(new Spans());
  private final TraceEvents out;
  private final Map<String, Integer> poolThreads = new HashMap<>();
  private final Map<Long, LoopRecord.WorkStart> work = new HashMap<>();
  private long flows;
  private boolean started;

  private ChromeTrace(Writer writer) {
    out = new TraceEvents(new JsonWriter(writer));
  }

  /** Writes to a file; errors while writing are UncheckedIOException. */
  public static ChromeTrace create(Path file) throws IOException {
    return new ChromeTrace(Files.newBufferedWriter(file));
  }

  /** Writes to any writer, which it closes. */
  public static ChromeTrace to(Writer writer) {
    return new ChromeTrace(new BufferedWriter(writer));
  }

  @Override
  public void accept(LoopRecord loopRecord) {
    timeline.accept(loopRecord);
  }

  @Override
  public void close() throws IOException {
    timeline.close();
    start(1, "");
    out.close();
  }

  private void start(long pid, String title) {
    if (started) {
      return;
    }
    started = true;
    out.begin(pid, title);
    out.thread(LOOP, "CrRendererMain");
    out.thread(PHASES, "Event loop phases");
  }

  private final class Spans implements Timeline.Listener {
    private LoopRecord.PollBlock wait;
    private long phaseStart;

    /** Whether anything happened in the phase: thousands of empty ones would hide the others. */
    private boolean busyPhase;

    @Override
    public void program(LoopRecord.ProgramStart program) {
      start(program.pid(), String.join(" ", program.argv()));
    }

    @Override
    public void begin(Run run) {
      start(1, "");
      busyPhase = true;
      QueueEntry entry = run.entry();
      if (entry != null && entry.by() != null) {
        long flow = ++flows;
        out.flow("s", flow, LOOP, entry.sinceNs());
        out.flow("f", flow, LOOP, run.startNs());
      }
    }

    @Override
    public void end(Run run, long timeNs) {
      String name = Labels.of(run);
      Map<String, Object> details = details(run);
      out.slice(name, run.kind().name(), LOOP, run.startNs(), timeNs, details);
      if (run.outer() == null && !run.kind().isDrained()) {
        out.track("Callbacks", name, run.startNs(), timeNs, "primary", details);
      }
    }

    @Override
    public void phaseBegin(Phase phase, long timeNs) {
      start(1, "");
      phaseStart = timeNs;
      busyPhase = false;
    }

    @Override
    public void phaseEnd(Phase phase, long timeNs) {
      if (!busyPhase) {
        return;
      }
      String name = Labels.of(phase);
      out.slice(name, "phase", PHASES, phaseStart, timeNs, Map.of());
      out.track("Phases", name, phaseStart, timeNs, "secondary", Map.of());
    }

    @Override
    public void waitBegin(LoopRecord.PollBlock block) {
      wait = block;
      busyPhase = true;
    }

    @Override
    public void waitEnd(long timeNs) {
      Map<String, Object> details =
          Map.of("timeout ms", wait.timeoutMs(), "reason", wait.reason().name());
      out.slice("waiting", "poll", PHASES, wait.time(), timeNs, details);
      out.track("Phases", "waiting", wait.time(), timeNs, "tertiary-light", details);
    }

    @Override
    public void other(LoopRecord loopRecord) {
      switch (loopRecord) {
        case LoopRecord.WorkStart begun -> work.put(begun.id(), begun);
        case LoopRecord.WorkEnd ended -> pool(ended);
        case LoopRecord.Gc gc ->
            out.slice(
                "GC " + gc.collector(),
                "gc",
                PHASES,
                gc.time() - gc.durationNs(),
                gc.time(),
                Map.of());
        case LoopRecord.Console line -> out.instant(line.text(), "console", LOOP, line.time());
        case LoopRecord.Thrown thrown -> out.instant(thrown.text(), "thrown", LOOP, thrown.time());
        default -> {}
      }
    }

    private void pool(LoopRecord.WorkEnd ended) {
      LoopRecord.WorkStart begun = work.remove(ended.id());
      if (begun == null) {
        return;
      }
      String thread = begun.thread() == null ? "pool" : begun.thread();
      Integer number = poolThreads.get(thread);
      if (number == null) {
        number = FIRST_POOL + poolThreads.size();
        poolThreads.put(thread, number);
        out.thread(number, thread);
      }
      String name = "work " + ended.id();
      out.slice(name, "work", number, begun.time(), ended.time(), Map.of());
      out.track("Thread pool", name, begun.time(), ended.time(), "secondary-dark", Map.of());
    }
  }

  private static Map<String, Object> details(Run run) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("async id", run.id());
    if (run.type() != null) {
      details.put("type", run.type());
    }
    if (run.waitedNs() >= 0) {
      details.put("waited ms", run.waitedNs() / NS_PER_US / 1000);
    }
    if (run.lateMs() >= 0) {
      details.put("late ms", run.lateMs());
    }
    Site site = run.callback();
    if (site != null) {
      details.put("place", Labels.path(site) + ":" + site.line() + ":" + site.column());
    }
    return details;
  }

  /** The events themselves. */
  private static final class TraceEvents {
    private final JsonWriter json;
    private long pid;
    private long tracks;

    TraceEvents(JsonWriter json) {
      this.json = json;
    }

    /** Something that writes. */
    private interface Body {
      void write() throws IOException;
    }

    private static void write(Body body) {
      try {
        body.write();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void begin(long program, String title) {
      pid = program;
      write(
          () -> {
            json.beginObject();
            json.name("displayTimeUnit").value("ms");
            json.name("traceEvents").beginArray();
            event("M", "process_name", "__metadata", 0, 0);
            json.name("args").beginObject().name("name").value("orrery " + title).endObject();
            json.endObject();
            // DevTools takes a trace for its own only with this.
            event("I", "TracingStartedInBrowser", "disabled-by-default-devtools.timeline", LOOP, 0);
            json.name("s").value("t").name("args").beginObject().name("data").beginObject();
            json.name("frameTreeNodeId").value(1).name("persistentIds").value(true);
            json.name("frames").beginArray().beginObject();
            json.name("frame").value("1").name("url").value(title).name("name").value(title);
            json.name("processId").value(pid);
            json.endObject().endArray().endObject().endObject().endObject();
          });
    }

    private void event(String phase, String name, String category, int thread, long timeNs)
        throws IOException {
      json.beginObject();
      json.name("ph").value(phase).name("name").value(name).name("cat").value(category);
      json.name("pid").value(pid).name("tid").value(thread);
      json.name("ts").value(timeNs / NS_PER_US);
    }

    void thread(int number, String name) {
      write(
          () -> {
            event("M", "thread_name", "__metadata", number, 0);
            json.name("args").beginObject().name("name").value(name).endObject().endObject();
          });
    }

    void slice(
        String name, String category, int thread, long from, long to, Map<String, Object> details) {
      write(
          () -> {
            event("X", name, category, thread, from);
            json.name("dur").value((to - from) / NS_PER_US);
            json.name("args").beginObject();
            for (Map.Entry<String, Object> detail : details.entrySet()) {
              json.name(detail.getKey());
              if (detail.getValue() instanceof Number number) {
                json.value(number);
              } else {
                json.value(detail.getValue().toString());
              }
            }
            json.endObject().endObject();
          });
    }

    void instant(String text, String category, int thread, long timeNs) {
      write(
          () -> {
            event("i", text == null ? "" : text, category, thread, timeNs);
            json.name("s").value("t").endObject();
          });
    }

    void flow(String phase, long id, int thread, long timeNs) {
      write(
          () -> {
            event(phase, "queued", "flow", thread, timeNs);
            json.name("id").value(id);
            if (phase.equals("f")) {
              json.name("bp").value("e");
            }
            json.endObject();
          });
    }

    /** A user timing that DevTools shows as an entry of a track. */
    void track(
        String track, String name, long from, long to, String color, Map<String, Object> details) {
      String detail = TrackEntry.detail(track, color, details);
      String id = "0x" + Long.toHexString(++tracks);
      write(
          () -> {
            event("b", name, "blink.user_timing", LOOP, from);
            json.name("id2").beginObject().name("local").value(id).endObject();
            json.name("args").beginObject().name("detail").value(detail).endObject().endObject();
            event("e", name, "blink.user_timing", LOOP, to);
            json.name("id2").beginObject().name("local").value(id).endObject();
            json.name("args").beginObject().endObject().endObject();
          });
    }

    void close() throws IOException {
      json.endArray();
      json.name("metadata").beginObject().name("source").value("Orrery").endObject();
      json.endObject();
      json.close();
    }
  }
}
