package dev.orrery.protocol.model;

import java.util.List;

/**
 * The thread pool.
 *
 * @param queued wait for a thread, in order
 * @param running have one
 * @param done are done; their callback waits for the poll phase
 * @param jobs begun so far
 * @param maxRunning most jobs that ran at a time
 * @param maxQueued longest the queue has been
 * @param longestWaitNs the longest a job has waited for a thread
 * @param longestWait the job that has waited longest, null if none has begun
 */
public record PoolState(
    List<PoolJob> queued,
    List<PoolJob> running,
    List<PoolJob> done,
    long jobs,
    int maxRunning,
    int maxQueued,
    long longestWaitNs,
    PoolJob longestWait) {}
