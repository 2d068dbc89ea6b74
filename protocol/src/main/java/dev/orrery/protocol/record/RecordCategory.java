package dev.orrery.protocol.record;

/** Groups of record kinds, which can be recorded or left out together. */
public enum RecordCategory {
  /** Start, exit, pauses and losses: always recorded. */
  PROGRAM,
  /** Iterations, phases and poll. */
  LOOP,
  /** The life of handles, requests and other async resources. */
  RESOURCE,
  /** Queues, and what runs of them. */
  CALLBACK,
  /** Who awaits what, and who settles it. */
  PROMISE,
  /** The thread pool. */
  WORK,
  STREAM,
  EMITTER,
  CONSOLE,
  /** Exceptions and rejections. */
  ERROR,
  /** What keeps the loop from turning. */
  PERFORMANCE,
  /** How functions treat the callbacks they are given. */
  CALL
}
