package dev.orrery.inspector.tracing;

import com.google.gson.JsonObject;
import dev.orrery.inspector.profile.Collections;
import dev.orrery.runtime.observe.Observation;
import dev.orrery.runtime.observe.trace.TraceCategories;
import dev.orrery.runtime.observe.trace.TraceObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Collects trace events until it is ended. */
public final class TraceRecording {
  private final Observation observation;
  private final TraceObserver observer;
  private List<JsonObject> events = new ArrayList<>();
  private final CompletableFuture<Collections> collections;

  private TraceRecording(Observation observation, TraceCategories categories) {
    this.observation = observation;
    this.observer = new TraceObserver(categories, this::add);
    this.collections =
        categories.names().contains("v8")
            ? CompletableFuture.supplyAsync(() -> new Collections(observer::collected))
            : CompletableFuture.completedFuture(null);
  }

  /** Begins; JS thread. */
  public static TraceRecording start(Observation observation, TraceCategories categories) {
    TraceRecording recording = new TraceRecording(observation, categories);
    observation.addObserver(recording.observer);
    return recording;
  }

  /** The program's own code is next. */
  public void programReady() {
    observer.programReady();
  }

  private synchronized void add(JsonObject event) {
    events.add(event);
  }

  /** Ends; what has not been taken still can be. */
  public void end() {
    observation.removeObserver(observer);
    collections.thenAccept(
        listening -> {
          if (listening != null) {
            listening.close();
          }
        });
  }

  /** The events since the last time. */
  public synchronized List<JsonObject> take() {
    List<JsonObject> taken = events;
    events = new ArrayList<>();
    return taken;
  }
}
