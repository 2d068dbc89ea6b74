package dev.orrery.protocol.record;

/** What became of a rejection. */
public enum RejectionKind {
  /** The microtasks are drained and nobody handles it. */
  UNHANDLED,
  /** It was reported as unhandled, and then got a handler. */
  HANDLED_LATE
}
