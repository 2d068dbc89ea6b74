package dev.orrery.protocol.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files for their owner's eyes. */
final class PrivateFiles {
  private static final String OWNER_ONLY = "rw-------";

  private PrivateFiles() {}

  /** Makes the file, or empties it; on systems without POSIX permissions it has the default ones. */
  static OutputStream create(Path file) throws IOException {
    FileAttribute<?>[] attributes = {};
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      attributes =
          new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
          };
    }
    return Channels.newOutputStream(
        Files.newByteChannel(
            file,
            Set.of(
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING),
            attributes));
  }
}
