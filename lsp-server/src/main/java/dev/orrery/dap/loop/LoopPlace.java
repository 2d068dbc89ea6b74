package dev.orrery.dap.loop;

import dev.orrery.dap.source.Sources;
import dev.orrery.dap.source.Sources.Located;
import dev.orrery.protocol.eventloop.LoopState;
import dev.orrery.protocol.eventloop.PausedEvent;
import dev.orrery.protocol.eventloop.QueueState;
import dev.orrery.protocol.eventloop.ResourceState;
import dev.orrery.protocol.eventloop.SiteEntry;
import dev.orrery.protocol.eventloop.Waiting;
import java.util.concurrent.CompletableFuture;

/** Where a loop that stands still is, and which place in the program that is about. */
public final class LoopPlace {
  private final LoopClient loop;
  private final Sources sources;

  public LoopPlace(LoopClient loop, Sources sources) {
    this.loop = loop;
    this.sources = sources;
  }

  /** {@code place}: null if it is about none. */
  public record Named(String name, Located place) {}

  /** The place of a stop. */
  public CompletableFuture<Named> of(PausedEvent event) {
    return loop.state()
        .thenApply(state -> of(event, state))
        .exceptionally(_ -> new Named("Event loop", null));
  }

  private Named of(PausedEvent event, LoopState state) {
    String name = "Event loop" + LoopEntries.phase(state) + ", iteration " + state.iteration();
    SiteEntry site = event.id() == null ? null : site(event.id(), state);
    return new Named(
        name, site == null ? null : sources.locateFile(site.file(), site.line(), site.column()));
  }

  /** Where the callback of a resource is or, if that is not known, where it was made. */
  private SiteEntry site(long id, LoopState state) {
    for (QueueState queue : state.queues()) {
      for (Waiting entry : queue.waiting()) {
        if (entry.id() == id && (entry.callback() != null || entry.site() != null)) {
          SiteEntry callback = loop.site(entry.callback());
          return callback == null ? loop.site(entry.site()) : callback;
        }
      }
    }
    for (ResourceState resource : state.resources()) {
      if (resource.id() == id) {
        return loop.site(resource.site());
      }
    }
    return null;
  }
}
