package dev.orrery.lsp.typescript;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Tells a busy process which requests are no longer wanted, through a file: a message would not be
 * read before the request has ended. The file is deleted when both sides have it open, where that is
 * possible, so that none is left whatever happens.
 */
final class Cancellations implements AutoCloseable {
  private final Path file;
  private final FileChannel channel;

  Cancellations() throws IOException {
    file = Files.createTempFile("orrery-typescript", ".cancel");
    channel = FileChannel.open(file, StandardOpenOption.APPEND);
  }

  Path file() {
    return file;
  }

  /** The process has opened it. */
  void opened() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException _) {
      // Some systems keep what is open; close() deletes it then.
    }
  }

  void cancel(int id) throws IOException {
    channel.write(ByteBuffer.allocate(Integer.BYTES).putInt(0, id));
  }

  @Override
  public void close() {
    try {
      channel.close();
      Files.deleteIfExists(file);
    } catch (IOException _) {
      file.toFile().deleteOnExit();
    }
  }
}
