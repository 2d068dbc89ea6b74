package dev.orrery.runtime.os;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where a program to start may be, by the rules of execvp(3) and the program's own PATH. */
final class ProgramSearch {
  private static final String DEFAULT_PATH = "/usr/local/bin:/bin:/usr/bin";
  private static final int X_OK = 1;

  private ProgramSearch() {}

  static List<byte[]> candidates(SpawnRequest request) {
    byte[] file = request.file();
    if (file.length == 0) {
      return List.of();
    }
    if (contains(file, '/')) {
      return List.of(file);
    }
    List<byte[]> candidates = new ArrayList<>();
    for (byte[] directory : split(path(request))) {
      byte[] candidate =
          directory.length == 0 ? file : new PosixPath(directory, "").child(file).bytes();
      // What is certainly not there is not worth a process.
      if (candidate[0] != '/' || exists(candidate)) {
        candidates.add(candidate);
      }
    }
    return candidates;
  }

  private static boolean exists(byte[] path) {
    try {
      PosixFile.access(new PosixPath(path, ""), X_OK);
      return true;
    } catch (SystemException e) {
      return e.is(Errno.EACCES);
    }
  }

  private static byte[] path(SpawnRequest request) {
    for (byte[] variable : request.environment()) {
      if (new String(variable, StandardCharsets.ISO_8859_1).startsWith("PATH=")) {
        return Arrays.copyOfRange(variable, 5, variable.length);
      }
    }
    return DEFAULT_PATH.getBytes(StandardCharsets.US_ASCII);
  }

  private static List<byte[]> split(byte[] path) {
    List<byte[]> parts = new ArrayList<>();
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    for (byte b : path) {
      if (b == ':') {
        parts.add(part.toByteArray());
        part.reset();
      } else {
        part.write(b);
      }
    }
    parts.add(part.toByteArray());
    return parts;
  }

  private static boolean contains(byte[] bytes, char wanted) {
    for (byte b : bytes) {
      if (b == wanted) {
        return true;
      }
    }
    return false;
  }
}
