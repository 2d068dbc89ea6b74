package dev.orrery.gui.state.stream;

import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.StreamState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The streams that are piped, laid out from sources to sinks: a column further right for each stage,
 * a row for each branch. Those that were full without a pipe follow. Immutable.
 *
 * @param others streams without a pipe
 */
public record Pipelines(
    List<Stage> stages, List<Link> links, List<StreamState> others, int columns, int rows) {

  /** A stream in its place. */
  public record Stage(StreamState stream, int column, int row) {}

  /** A pipe; one that leads back is part of a circle. */
  public record Link(Stage from, Stage to) {
    public boolean leadsBack() {
      return to.column <= from.column;
    }
  }

  public static Pipelines of(LoopState state) {
    Placer placer = new Placer();
    List<StreamState> others = new ArrayList<>();
    for (StreamState stream : state.streams()) {
      if (stream.pipesTo().isEmpty() && stream.pipesFrom().isEmpty()) {
        others.add(stream);
        if (wasFull(stream)) {
          placer.lone.add(stream);
        }
      } else {
        placer.piped.put(stream.id(), stream);
      }
    }
    return placer.place(others);
  }

  /** Whether write() ever returned false: somebody has written faster than it goes. */
  private static boolean wasFull(StreamState stream) {
    return stream.writable() != null && stream.writable().falseWrites() > 0;
  }

  private static final class Placer {
    private final List<StreamState> lone = new ArrayList<>();
    private final Map<Long, StreamState> piped = new LinkedHashMap<>();
    private final Map<Long, Integer> columns = new HashMap<>();
    private final Map<Long, Stage> stages = new LinkedHashMap<>();
    private int rows;

    Pipelines place(List<StreamState> others) {
      for (StreamState stream : piped.values()) {
        if (stream.pipesFrom().isEmpty()) {
          reach(stream, 0, new HashSet<>());
        }
      }
      for (StreamState stream : piped.values()) {
        if (columns.containsKey(stream.id()) && stream.pipesFrom().isEmpty()) {
          row(stream);
        }
      }
      // What is left goes round in circles.
      for (StreamState stream : piped.values()) {
        if (!columns.containsKey(stream.id())) {
          reach(stream, 0, new HashSet<>());
          row(stream);
        }
      }
      for (StreamState stream : lone) {
        stages.put(stream.id(), new Stage(stream, 0, rows++));
      }
      List<Link> links = new ArrayList<>();
      for (Stage from : stages.values()) {
        for (long id : from.stream.pipesTo()) {
          if (stages.containsKey(id)) {
            links.add(new Link(from, stages.get(id)));
          }
        }
      }
      int last = stages.values().stream().mapToInt(Stage::column).max().orElse(-1);
      return new Pipelines(
          List.copyOf(stages.values()), links, List.copyOf(others), last + 1, rows);
    }

    /** Puts a stage and all after it as far right as the longest way to it asks for. */
    private void reach(StreamState stream, int column, Set<Long> onWay) {
      Integer known = columns.get(stream.id());
      if (known != null && known >= column || !onWay.add(stream.id())) {
        return;
      }
      columns.put(stream.id(), column);
      for (StreamState next : next(stream)) {
        reach(next, column + 1, onWay);
      }
      onWay.remove(stream.id());
    }

    /** The first branch goes on in the row, each other one begins a row below. */
    private void row(StreamState stream) {
      if (stages.containsKey(stream.id())) {
        return;
      }
      stages.put(stream.id(), new Stage(stream, columns.get(stream.id()), rows));
      boolean goesOn = false;
      for (StreamState next : next(stream)) {
        if (!stages.containsKey(next.id())) {
          row(next);
          goesOn = true;
        }
      }
      if (!goesOn) {
        rows++;
      }
    }

    private List<StreamState> next(StreamState stream) {
      return stream.pipesTo().stream().map(piped::get).filter(each -> each != null).toList();
    }
  }
}
