package dev.orrery.dap.loop;

import dev.orrery.dap.variable.Container;
import dev.orrery.dap.variable.References;
import dev.orrery.dap.variable.References.Life;
import dev.orrery.protocol.cdp.ProtocolJson;
import dev.orrery.protocol.eventloop.LoopState;
import dev.orrery.protocol.eventloop.QueueState;
import dev.orrery.protocol.eventloop.ResourceState;
import dev.orrery.protocol.eventloop.StreamState;
import dev.orrery.protocol.eventloop.Waiting;
import dev.orrery.protocol.eventloop.WorkState;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.debug.Scope;
import org.eclipse.lsp4j.debug.Variable;

/** The loop as a scope: where it is, and what waits in each queue. Asked for when it is opened. */
public final class LoopScope implements Container {
  private static final int MAX_LISTED = 1000;

  private final LoopClient loop;
  private final LoopEntries entries;
  private CompletableFuture<LoopState> state;

  public LoopScope(LoopClient loop, References references) {
    this.loop = loop;
    this.entries = new LoopEntries(loop, references);
  }

  /** The scope for a client. */
  public static Scope scope(LoopClient loop, References references) {
    Scope scope = new Scope();
    scope.setName("Event Loop");
    scope.setVariablesReference(references.add(new LoopScope(loop, references), Life.STOP));
    scope.setExpensive(false);
    return scope;
  }

  @Override
  public CompletableFuture<List<Variable>> list(Page page) {
    if (state == null) {
      state = loop.state();
    }
    return state.thenCombine(
        loop.whyAlive().exceptionally(_ -> List.of()),
        (now, reasons) -> {
          List<Variable> all = new ArrayList<>();
          all.add(LoopEntries.text("Phase", phase(now)));
          all.add(LoopEntries.text("Loop time", now.loopTimeMs() + " ms"));
          all.add(entries.group("Running", running(now)));
          for (QueueState queue : now.queues()) {
            if (isShown(queue)) {
              all.add(entries.group(name(queue.queue()), waiting(queue, now)));
            }
          }
          all.add(entries.group("I/O in flight", resources(now, ResourceKind.REQUEST)));
          all.add(entries.group("Handles", resources(now, ResourceKind.HANDLE)));
          all.add(entries.group("Thread pool", work(now)));
          all.add(entries.group("Streams", streams(now)));
          all.add(LoopEntries.text("Pending promises", Integer.toString(now.pendingPromises())));
          all.add(
              entries.group(
                  "Why it is alive",
                  reasons.stream().limit(MAX_LISTED).map(entries::reason).toList()));
          return all;
        });
  }

  private static String phase(LoopState now) {
    String phase = now.phase() == null ? "none" : ProtocolJson.name(now.phase());
    return phase + ", iteration " + now.iteration();
  }

  private static boolean isShown(QueueState queue) {
    return switch (queue.queue()) {
      case TIMERS, IMMEDIATE, TICK, MICROTASK -> true;
      default -> !queue.waiting().isEmpty();
    };
  }

  private static String name(QueueKind queue) {
    return switch (queue) {
      case TIMERS -> "Timers";
      case IMMEDIATE -> "Immediates";
      case TICK -> "Ticks";
      case MICROTASK -> "Microtasks";
      case PENDING -> "Pending callbacks";
      case POSTED -> "Posted tasks";
      case CLOSING -> "Closing";
      case WORK -> "Waiting for a pool thread";
    };
  }

  private List<Variable> running(LoopState now) {
    List<Variable> running = new ArrayList<>();
    for (long id : now.running()) {
      running.add(
          now.resources().stream()
              .filter(each -> each.id() == id)
              .findFirst()
              .map(entries::resource)
              .orElseGet(() -> LoopEntries.text("#" + id, "callback")));
    }
    return running;
  }

  private List<Variable> waiting(QueueState queue, LoopState now) {
    List<Variable> all = new ArrayList<>();
    for (Waiting each : queue.waiting()) {
      if (all.size() == MAX_LISTED) {
        break;
      }
      all.add(entries.waiting(each, now));
    }
    return all;
  }

  private List<Variable> resources(LoopState now, ResourceKind kind) {
    List<Variable> all = new ArrayList<>();
    for (ResourceState each : now.resources()) {
      if (each.resource() == kind && all.size() < MAX_LISTED) {
        all.add(entries.resource(each));
      }
    }
    return all;
  }

  private static List<Variable> work(LoopState now) {
    List<Variable> all = new ArrayList<>();
    for (WorkState each : now.work()) {
      String thread = each.thread() == null ? "waits for a thread" : "runs on " + each.thread();
      all.add(LoopEntries.text("#" + each.id(), thread));
    }
    return all;
  }

  private List<Variable> streams(LoopState now) {
    List<Variable> all = new ArrayList<>();
    for (StreamState each : now.streams()) {
      if (all.size() < MAX_LISTED) {
        all.add(entries.stream(each));
      }
    }
    return all;
  }
}
