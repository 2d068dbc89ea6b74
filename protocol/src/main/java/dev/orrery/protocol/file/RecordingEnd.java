package dev.orrery.protocol.file;

/** How a recording ends. */
public enum RecordingEnd {
  /** The writer closed it. */
  COMPLETE,
  /** It stops after a complete block: still being written, or its process was killed. */
  OPEN,
  /** It stops within a block, which is left out. */
  TORN
}
