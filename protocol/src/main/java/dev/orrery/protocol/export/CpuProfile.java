package dev.orrery.protocol.export;

import com.google.gson.stream.JsonWriter;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.Site;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A {@code .cpuprofile} in which the loop's phases are frames, with callbacks above them. It has a
 * sample wherever something begins or ends, so that its times are exact.
 */
public final class CpuProfile implements Consumer<LoopRecord>, Closeable {
  private static final long NS_PER_US = 1000;

  /** What a frame is; {@code url} empty for what is not code. */
  private record Frame(String name, String url, int line, int column) {}

  private static final class Node {
    final int id;
    final Frame frame;
    final Map<Frame, Node> children = new LinkedHashMap<>();
    int hits;

    Node(int id, Frame frame) {
      this.id = id;
      this.frame = frame;
    }
  }

  private final Writer writer;
  private final Timeline timeline = new Timeline(new Spans());
  private final List<Node> nodes = new ArrayList<>();
  private final Deque<Node> stack = new ArrayDeque<>();
  private final List<int[]> samples = new ArrayList<>();
  private long lastUs;

  private CpuProfile(Writer writer) {
    this.writer = writer;
    stack.push(node(new Frame("(root)", "", -1, -1)));
  }

  /** Writes to a file when closed. */
  public static CpuProfile create(Path file) throws IOException {
    return new CpuProfile(Files.newBufferedWriter(file));
  }

  /** Writes to any writer when closed, and closes it. */
  public static CpuProfile to(Writer writer) {
    return new CpuProfile(writer);
  }

  private Node node(Frame frame) {
    Node node = new Node(nodes.size() + 1, frame);
    nodes.add(node);
    return node;
  }

  private void push(Frame frame, long timeNs) {
    stack.push(stack.peek().children.computeIfAbsent(frame, this::node));
    sample(timeNs);
  }

  private void pop(long timeNs) {
    stack.pop();
    sample(timeNs);
  }

  private void sample(long timeNs) {
    long us = Math.max(lastUs, timeNs / NS_PER_US);
    Node node = stack.peek();
    node.hits++;
    samples.add(new int[] {node.id, (int) Math.min(Integer.MAX_VALUE, us - lastUs)});
    lastUs = us;
  }

  @Override
  public void accept(LoopRecord loopRecord) {
    timeline.accept(loopRecord);
  }

  private final class Spans implements Timeline.Listener {
    @Override
    public void program(LoopRecord.ProgramStart start) {}

    @Override
    public void begin(Run run) {
      Site site = run.callback();
      Frame frame =
          site == null
              ? new Frame("(" + Labels.of(run) + ")", "", -1, -1)
              : new Frame(
                  site.function().isEmpty() ? "(anonymous)" : site.function(),
                  Labels.url(site),
                  site.line() - 1,
                  site.column() - 1);
      push(frame, run.startNs());
    }

    @Override
    public void end(Run run, long timeNs) {
      pop(timeNs);
    }

    @Override
    public void phaseBegin(Phase phase, long timeNs) {
      push(new Frame("[" + Labels.of(phase) + "]", "", -1, -1), timeNs);
    }

    @Override
    public void phaseEnd(Phase phase, long timeNs) {
      pop(timeNs);
    }

    @Override
    public void waitBegin(LoopRecord.PollBlock block) {
      push(new Frame("(idle)", "", -1, -1), block.time());
    }

    @Override
    public void waitEnd(long timeNs) {
      pop(timeNs);
    }

    @Override
    public void other(LoopRecord loopRecord) {}
  }

  @Override
  public void close() throws IOException {
    sample(timeline.close());
    try (JsonWriter json = new JsonWriter(writer)) {
      json.beginObject();
      json.name("nodes").beginArray();
      for (Node node : nodes) {
        write(json, node);
      }
      json.endArray();
      json.name("startTime").value(0).name("endTime").value(lastUs);
      json.name("samples").beginArray();
      for (int[] sample : samples) {
        json.value(sample[0]);
      }
      json.endArray().name("timeDeltas").beginArray();
      for (int[] sample : samples) {
        json.value(sample[1]);
      }
      json.endArray().endObject();
    }
  }

  private static void write(JsonWriter json, Node node) throws IOException {
    Frame frame = node.frame;
    json.beginObject().name("id").value(node.id).name("callFrame").beginObject();
    json.name("functionName").value(frame.name()).name("scriptId").value("0");
    json.name("url").value(frame.url()).name("lineNumber").value(frame.line());
    json.name("columnNumber").value(frame.column()).endObject();
    json.name("hitCount").value(node.hits).name("children").beginArray();
    for (Node child : node.children.values()) {
      json.value(child.id);
    }
    json.endArray().endObject();
  }
}
