package dev.orrery.protocol.model;

import java.util.List;

/**
 * What is worth telling, the latest of each kind.
 *
 * @param listeners by emitter and event, of emitters without id by event and place
 */
public record Incidents(
    List<BlockedEpisode> blocked,
    List<RejectionState> rejections,
    List<Uncaught> uncaught,
    List<Cancelled> cancelled,
    List<LostError> lostErrors,
    List<SyncCallCount> syncCalls,
    List<CallbackHabit> habits,
    List<ListenerCount> listeners,
    List<SiteCount> sites) {}
