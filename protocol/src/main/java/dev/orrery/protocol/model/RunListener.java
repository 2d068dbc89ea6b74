package dev.orrery.protocol.model;

/** Hears of callbacks while a model folds; called within {@link LoopModel#apply}. */
public interface RunListener {
  /** A callback has begun; it is the innermost one. */
  void began(Run run);

  /** A callback has ended, or is taken to have: its record may be missing. */
  void ended(Run run);
}
