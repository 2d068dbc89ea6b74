package dev.orrery.runtime.os;

import java.util.List;

/**
 * A program to start.
 *
 * @param file a path, or a name to look for in the directories of PATH
 * @param arguments argv, the program's own name first
 * @param environment NAME=value strings
 * @param directory where it runs; null for this process's directory
 * @param descriptors what becomes descriptor 0, 1, 2... of the program; {@link #IGNORE} for
 *     /dev/null (from 3 on: nothing). All others are closed
 * @param newSession whether it leaves this process's session and terminal
 * @param uid the user to run as, -1 for the same; a long because ids are unsigned
 * @param gid the group to run as, -1 for the same
 */
public record SpawnRequest(
    byte[] file,
    List<byte[]> arguments,
    List<byte[]> environment,
    PosixPath directory,
    int[] descriptors,
    boolean newSession,
    long uid,
    long gid) {

  public static final int IGNORE = -1;

  SpawnRequest withFile(byte[] file, List<byte[]> arguments) {
    return new SpawnRequest(
        file, arguments, environment, directory, descriptors, newSession, uid, gid);
  }

  boolean changesOwner() {
    return uid >= 0 || gid >= 0;
  }
}
