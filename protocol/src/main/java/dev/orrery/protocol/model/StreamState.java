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
    boolean errored) {
  /** The class of streams whose beginning was not recorded. */
  public static final String UNKNOWN = "Stream";

  static StreamState unknown(long id, long time) {
    return new StreamState(id, UNKNOWN, null, time, null, null, List.of(), List.of(), false);
  }

  StreamState with(ReadSide side) {
    return new StreamState(
        id, className, site, createdNs, side, writable, pipesTo, pipesFrom, errored);
  }

  StreamState with(WriteSide side) {
    return new StreamState(
        id, className, site, createdNs, readable, side, pipesTo, pipesFrom, errored);
  }

  StreamState withPipes(List<Long> to, List<Long> from) {
    return new StreamState(id, className, site, createdNs, readable, writable, to, from, errored);
  }

  StreamState failed() {
    return new StreamState(
        id, className, site, createdNs, readable, writable, pipesTo, pipesFrom, true);
  }

  static List<Long> plus(List<Long> ids, long id) {
    return ids.contains(id) ? ids : Stream.concat(ids.stream(), Stream.of(id)).toList();
  }

  static List<Long> minus(List<Long> ids, long id) {
    return ids.stream().filter(other -> other != id).toList();
  }
}
