package dev.orrery.protocol.model;

import dev.orrery.protocol.record.ResourceKind;
import dev.orrery.protocol.record.Site;

/**
 * An async resource that is not over: a handle, a request, or something of JavaScript's own such as
 * a timer. Promises are {@link PromiseState}s.
 *
 * @param type Node's name such as TCPWRAP
 * @param site where it was made, may be null
 * @param detail path, host:port, delay; may be null
 * @param active a handle that is started, a request under way
 * @param refed whether it keeps the loop alive while active
 * @param closing close was asked for
 * @param runs callbacks called for it
 */
public record ResourceState(
    long id,
    String type,
    ResourceKind kind,
    Site site,
    String detail,
    long triggerId,
    long executionId,
    long createdNs,
    boolean active,
    boolean refed,
    boolean closing,
    long runs) {
  /** The type of those whose init was not recorded. */
  public static final String UNKNOWN = "unknown";

  static ResourceState unknown(long id, long time) {
    return new ResourceState(
        id, UNKNOWN, ResourceKind.HANDLE, null, null, 0, 0, time, false, true, false, 0);
  }

  ResourceState withDetail(String text) {
    return new ResourceState(
        id,
        type,
        kind,
        site,
        text,
        triggerId,
        executionId,
        createdNs,
        active,
        refed,
        closing,
        runs);
  }

  ResourceState withActive(boolean now) {
    return new ResourceState(
        id, type, kind, site, detail, triggerId, executionId, createdNs, now, refed, closing, runs);
  }

  ResourceState withRefed(boolean now) {
    return new ResourceState(
        id,
        type,
        kind,
        site,
        detail,
        triggerId,
        executionId,
        createdNs,
        active,
        now,
        closing,
        runs);
  }

  ResourceState closed() {
    return new ResourceState(
        id, type, kind, site, detail, triggerId, executionId, createdNs, false, refed, true, runs);
  }

  ResourceState ran() {
    return new ResourceState(
        id,
        type,
        kind,
        site,
        detail,
        triggerId,
        executionId,
        createdNs,
        active,
        refed,
        closing,
        runs + 1);
  }
}
