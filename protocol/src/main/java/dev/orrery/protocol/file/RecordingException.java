package dev.orrery.protocol.file;

import java.io.IOException;

/** A file is not a recording, is of another version, or is damaged. */
public final class RecordingException extends IOException {
  RecordingException(String message) {
    super(message);
  }

  RecordingException(String message, Throwable cause) {
    super(message, cause);
  }
}
