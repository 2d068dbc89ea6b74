package dev.orrery.protocol.model.explain;

import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.StreamState;
import dev.orrery.protocol.model.WriteSide;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names the slowest stage of each pipeline. A stage whose writable side is full holds back all before
 * it; so of the full ones the last is to blame, and the source if none is full.
 */
final class SlowestStage {
  private SlowestStage() {}

  static List<Sentence> answer(LoopState state, Words words) {
    Answer answer = new Answer();
    for (StreamState source : state.streams()) {
      if (source.pipesFrom().isEmpty() && !source.pipesTo().isEmpty()) {
        for (List<StreamState> stages : pipelines(source, state, new HashSet<>())) {
          blame(stages, state, words, answer);
        }
      }
    }
    if (answer.isEmpty()) {
      answer.say(Rule.NO_PIPELINE);
    }
    return answer.sentences();
  }

  /** All ways from a stream to an end. */
  private static List<List<StreamState>> pipelines(
      StreamState from, LoopState state, Set<Long> seen) {
    List<List<StreamState>> all = new ArrayList<>();
    if (seen.add(from.id())) {
      for (long id : from.pipesTo()) {
        StreamState next = state.stream(id);
        if (next != null) {
          for (List<StreamState> rest : pipelines(next, state, seen)) {
            List<StreamState> stages = new ArrayList<>(List.of(from));
            stages.addAll(rest);
            all.add(stages);
          }
        }
      }
    }
    return all.isEmpty() ? List.of(List.of(from)) : all;
  }

  private static void blame(List<StreamState> stages, LoopState state, Words words, Answer answer) {
    for (StreamState stage : stages.reversed()) {
      WriteSide side = stage.writable();
      if (stage != stages.getFirst() && side != null && isFull(side)) {
        answer.say(Rule.SLOWEST, words.stream(stage), fill(side, state));
        return;
      }
    }
    answer.say(Rule.SLOWEST_SOURCE, words.stream(stages.getFirst()));
  }

  private static boolean isFull(WriteSide side) {
    return side.isFull() || side.highWaterMark() > 0 && side.buffered() >= side.highWaterMark();
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
