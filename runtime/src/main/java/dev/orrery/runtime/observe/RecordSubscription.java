package dev.orrery.runtime.observe;

/** A reason to go on recording, with a reader of its own. Any thread. */
public final class RecordSubscription implements AutoCloseable {
  private final Observation observation;
  private final RecordingOptions options;
  private final RecordReader reader;

  RecordSubscription(Observation observation, RecordingOptions options, RecordReader reader) {
    this.observation = observation;
    this.options = options;
    this.reader = reader;
  }

  /** Reads what is recorded from the subscription on; always the same reader. */
  public RecordReader reader() {
    return reader;
  }

  RecordingOptions options() {
    return options;
  }

  /** Recording ends with its last subscription. What was recorded can still be read. */
  @Override
  public void close() {
    observation.end(this);
  }
}
