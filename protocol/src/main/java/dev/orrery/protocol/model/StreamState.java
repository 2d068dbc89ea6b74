package dev.orrery.protocol.model;

import dev.orrery.protocol.record.Site;
import java.util.List;
import java.util.stream.Stream;

/**
 * A stream that is not closed.
 *
 * @param className as the program sees it
 * @param site where it was made, may be null
 * @param readable null if it has no such side, or none is known yet
 * @param writable likewise
 * @param pipesTo ids of the streams it is piped to
 * @param pipesFrom ids of the streams piped to it
 * @param wasPiped whether it ever was part of a pipe
 * @param sources how many streams have been piped to it so far
 */
public record StreamState(
    long id,
    String className,
    Site site,
    long createdNs,
    ReadSide readable,
    WriteSide writable,
    List<Long> pipesTo,
    List<Long> pipesFrom,
    boolean wasPiped,
    int sources,
    boolean errored) {
  /** The class of streams whose beginning was not recorded. */
  public static final String UNKNOWN = "Stream";

  static StreamState made(
      long id, String className, Site site, long time, ReadSide readable, WriteSide writable) {
    String name = className.isBlank() ? UNKNOWN : className;
    return new StreamState(
        id, name, site, time, readable, writable, List.of(), List.of(), false, 0, false);
  }

  static StreamState unknown(long id, long time) {
    return made(id, UNKNOWN, null, time, null, null);
  }

  StreamState with(ReadSide side) {
    return with(side, writable, errored);
  }

  StreamState with(WriteSide side) {
    return with(readable, side, errored);
  }

  StreamState failed() {
    return with(readable, writable, true);
  }

  private StreamState with(ReadSide reads, WriteSide writes, boolean failed) {
    return new StreamState(
        id, className, site, createdNs, reads, writes, pipesTo, pipesFrom, wasPiped, sources,
        failed);
  }

  StreamState pipedTo(long destination) {
    return piped(plus(pipesTo, destination), pipesFrom, sources);
  }

  StreamState pipedFrom(long source) {
    return piped(pipesTo, plus(pipesFrom, source), sources + 1);
  }

  StreamState unpiped(long other) {
    return piped(minus(pipesTo, other), minus(pipesFrom, other), sources);
  }

  private StreamState piped(List<Long> to, List<Long> from, int count) {
    return new StreamState(
        id, className, site, createdNs, readable, writable, to, from, true, count, errored);
  }

  private static List<Long> plus(List<Long> ids, long id) {
    return ids.contains(id) ? ids : Stream.concat(ids.stream(), Stream.of(id)).toList();
  }

  private static List<Long> minus(List<Long> ids, long id) {
    return ids.stream().filter(other -> other != id).toList();
  }
}
