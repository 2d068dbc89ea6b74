package dev.orrery.protocol.record;

/** What happened to a stream. */
public enum StreamOperation {
  /** The consumer asked for data, or the source was asked to produce some. */
  READ,
  /** The source put a chunk into the readable buffer. */
  PUSH,
  /** A chunk was handed to the consumer. */
  DATA,
  /** A chunk was written, and there was room for it. */
  WRITE,
  /** A chunk was written and {@code write()} returned false: the producer should wait. */
  WRITE_FALSE,
  /** The writable buffer has room again. */
  DRAIN,
  PAUSE,
  RESUME,
  /** All was written. */
  FINISH,
  /** All was read. */
  END,
  ERROR,
  CLOSE,
  /** The sink has taken in a chunk that was written before. */
  WRITTEN
}
