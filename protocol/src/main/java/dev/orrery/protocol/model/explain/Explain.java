package dev.orrery.protocol.model.explain;

import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.model.StreamState;
import java.util.List;

/** Answers questions about one moment of a program. Immutable; any thread may ask. */
public final class Explain {
  private final LoopState state;
  private final Words words;

  public Explain(LoopState state) {
    this.state = state;
    this.words = new Words(state.program().cwd());
  }

  /** Why the latest callback of a resource ran when it did. */
  public List<Sentence> whyDidThisRun(long id) {
    Run run = state.latestRun(id);
    return run == null ? List.of(Rule.NOTHING_KNOWN.say(id)) : whyDidThisRun(run);
  }

  /** Why the callback ran that a record of that time belongs to. */
  public List<Sentence> whyDidThisRunAt(long timeNs) {
    Run run = state.runAt(timeNs);
    return run == null ? List.of(Rule.NO_CALLBACK.say()) : whyDidThisRun(run);
  }

  /** Why a callback ran when it did. */
  public List<Sentence> whyDidThisRun(Run run) {
    return WhyDidThisRun.answer(run, before(run), words);
  }

  /** Why what waits under that id has not gone on yet. */
  public List<Sentence> whyNotYet(long id) {
    return WhyNotYet.answer(id, state, words);
  }

  /** What keeps the process alive, one sentence each, and what is unref'd. */
  public List<Sentence> whyAlive() {
    return WhyAlive.answer(state, words);
  }

  /** What poll waits for and until when. */
  public List<Sentence> whatBlocksPoll() {
    return WhatBlocksPoll.answer(state, words);
  }

  /** The slowest stage of each pipeline of streams. */
  public List<Sentence> slowestStage() {
    return SlowestStage.answer(state, words);
  }

  /** The stages that {@link #slowestStage} names. */
  public List<StreamState> slowestStages() {
    return SlowestStage.stages(state);
  }

  /** Who waits for whom, with places. */
  public TreeNode tree() {
    return AsyncTree.of(state, words);
  }

  /** The latest callback that the loop called before this one, or null. */
  private Run before(Run run) {
    for (int i = state.history().size() - 1; i >= 0; i--) {
      Run other = state.history().get(i);
      if (other.number() < run.number() && other.outer() == null && !other.kind().isDrained()) {
        return other;
      }
    }
    return null;
  }
}
