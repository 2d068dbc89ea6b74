package dev.orrery.runtime.binding.fs;

import dev.orrery.runtime.os.PosixDirectory;
import dev.orrery.runtime.os.PosixFile;
import dev.orrery.runtime.os.PosixPath;
import dev.orrery.runtime.os.SystemException;

/** The kinds of directory entries, numbered as {@code fs.constants.UV_DIRENT_*}. */
final class EntryType {
  static final int UNKNOWN = 0;
  static final int FILE = 1;
  static final int DIRECTORY = 2;
  static final int LINK = 3;
  static final int FIFO = 4;
  static final int SOCKET = 5;
  static final int CHARACTER_DEVICE = 6;
  static final int BLOCK_DEVICE = 7;

  private EntryType() {}

  /** An entry's type; file systems that keep none in the directory are asked about the file. */
  static int of(PosixPath directory, PosixDirectory.Entry entry) {
    if (entry.type() != PosixDirectory.UNKNOWN) {
      return ofDirent(entry.type());
    }
    try {
      // The file type bits of a mode are the directory entry types, shifted.
      return ofDirent(PosixFile.lstat(directory.child(entry.name())).mode() >> 12);
    } catch (SystemException e) {
      return UNKNOWN;
    }
  }

  private static int ofDirent(int type) {
    return switch (type) {
      case 1 -> FIFO;
      case 2 -> CHARACTER_DEVICE;
      case 4 -> DIRECTORY;
      case 6 -> BLOCK_DEVICE;
      case 8 -> FILE;
      case 10 -> LINK;
      case 12 -> SOCKET;
      default -> UNKNOWN;
    };
  }
}
