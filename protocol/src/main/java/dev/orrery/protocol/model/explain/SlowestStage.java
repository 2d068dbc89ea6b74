package dev.orrery.protocol.model.explain;

import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.StreamState;
import dev.orrery.protocol.model.WriteSide;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names the slowest stage of each pipeline. A stage whose writable side is full holds back all before
 * it; so of the full ones the last is to blame, and the source if none is full. Where pipelines
 * branch one slow stage may hold back several of them.
 */
final class SlowestStage {
  private SlowestStage() {}

  static List<Sentence> answer(LoopState state, Words words) {
    Answer answer = new Answer();
    for (StreamState stage : stages(state)) {
      if (isFull(stage)) {
        answer.say(Rule.SLOWEST, words.stream(stage), fill(stage.writable(), state));
      } else {
        answer.say(Rule.SLOWEST_SOURCE, words.stream(stage));
      }
    }
    if (answer.isEmpty()) {
      answer.say(Rule.NO_PIPELINE);
    }
    return answer.sentences();
  }

  /** The stages that are blamed, each once. */
  static List<StreamState> stages(LoopState state) {
    Map<Long, StreamState> piped = new LinkedHashMap<>();
    for (StreamState stream : state.streams()) {
      if (!stream.pipesTo().isEmpty() || !stream.pipesFrom().isEmpty()) {
        piped.put(stream.id(), stream);
      }
    }
    Set<StreamState> slowest = new LinkedHashSet<>();
    for (StreamState source : piped.values()) {
      if (source.pipesFrom().isEmpty()) {
        for (List<StreamState> stages : pipelines(source, piped, new HashSet<>())) {
          slowest.add(slowest(stages, piped));
        }
      }
    }
    return List.copyOf(slowest);
  }

  /** All ways from a stream to an end. */
  private static List<List<StreamState>> pipelines(
      StreamState from, Map<Long, StreamState> piped, Set<Long> seen) {
    List<List<StreamState>> all = new ArrayList<>();
    if (seen.add(from.id())) {
      for (long id : from.pipesTo()) {
        StreamState next = piped.get(id);
        if (next != null) {
          for (List<StreamState> rest : pipelines(next, piped, seen)) {
            List<StreamState> stages = new ArrayList<>(List.of(from));
            stages.addAll(rest);
            all.add(stages);
          }
        }
      }
    }
    return all.isEmpty() ? List.of(List.of(from)) : all;
  }

  private static StreamState slowest(List<StreamState> stages, Map<Long, StreamState> piped) {
    for (StreamState stage : stages.reversed()) {
      if (stage != stages.getFirst() && isFull(stage)) {
        return behind(stage, piped, new HashSet<>());
      }
    }
    return stages.getFirst();
  }

  /** A full stage may be so because of another one that it is piped to as well. */
  private static StreamState behind(
      StreamState stage, Map<Long, StreamState> piped, Set<Long> seen) {
    for (long id : stage.pipesTo()) {
      StreamState next = piped.get(id);
      if (next != null && isFull(next) && seen.add(id)) {
        return behind(next, piped, seen);
      }
    }
    return stage;
  }

  private static boolean isFull(StreamState stage) {
    WriteSide side = stage.writable();
    return side != null
        && (side.isFull() || side.highWaterMark() > 0 && side.buffered() >= side.highWaterMark());
  }

  private static String fill(WriteSide side, LoopState state) {
    String unit = side.objectMode() ? " objects" : " bytes";
    String text =
        side.buffered() + unit + " wait in its writable buffer of " + side.highWaterMark();
    return side.isFull()
        ? text
            + ", and drain has been waited for "
            + Words.time(state.timeNs() - side.fullSinceNs())
        : text;
  }
}
