package dev.orrery.inspector;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.orrery.inspector.session.InspectorSession;
import dev.orrery.inspector.session.Target;
import dev.orrery.protocol.eventloop.EventLoopDomain;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the inspector can do, for clients that ask: the names of commands and events. */
final class ProtocolDescription {
  private static final Map<String, String> EVENTS =
      Map.of(
          "Runtime",
          "bindingCalled consoleAPICalled exceptionRevoked exceptionThrown executionContextCreated"
              + " executionContextDestroyed executionContextsCleared inspectRequested",
          "Debugger",
          "breakpointResolved paused resumed scriptFailedToParse scriptParsed",
          "Profiler",
          "consoleProfileFinished consoleProfileStarted preciseCoverageDeltaUpdate",
          "HeapProfiler",
          "addHeapSnapshotChunk heapStatsUpdate lastSeenObjectId reportHeapSnapshotProgress"
              + " resetProfiles",
          "Console",
          "messageAdded",
          "Network",
          "requestWillBeSent responseReceived dataReceived loadingFinished loadingFailed"
              + " webSocketCreated webSocketHandshakeResponseReceived webSocketClosed",
          "NodeRuntime",
          "waitingForDebugger waitingForDisconnect",
          "NodeTracing",
          "dataCollected tracingComplete",
          "NodeWorker",
          "attachedToWorker detachedFromWorker receivedMessageFromWorker",
          "Target",
          "attachedToTarget targetCreated");

  private ProtocolDescription() {}

  static String of(Target target) {
    Map<String, JsonArray> byDomain = new LinkedHashMap<>();
    InspectorSession session = target.connect(new LocalClient(_ -> {}, target.thread()));
    for (String method : session.commands().names()) {
      int dot = method.indexOf('.');
      byDomain
          .computeIfAbsent(method.substring(0, dot), _ -> new JsonArray())
          .add(named(method.substring(dot + 1)));
    }
    target.disconnect(session);
    JsonArray domains = new JsonArray();
    byDomain.forEach(
        (name, commands) -> {
          JsonObject domain = new JsonObject();
          domain.addProperty("domain", name);
          domain.add("commands", commands);
          if (EVENTS.containsKey(name)) {
            JsonArray events = new JsonArray();
            for (String event : EVENTS.get(name).split(" ")) {
              events.add(named(event));
            }
            domain.add("events", events);
          }
          domains.add(domain);
        });
    domains.add(eventLoop());
    JsonObject version = new JsonObject();
    version.addProperty("major", "1");
    version.addProperty("minor", "0");
    JsonObject protocol = new JsonObject();
    protocol.add("version", version);
    protocol.add("domains", domains);
    return protocol.toString();
  }

  private static JsonObject named(String name) {
    JsonObject item = new JsonObject();
    item.addProperty("name", name);
    return item;
  }

  /** The EventLoop domain describes itself in full. */
  private static JsonObject eventLoop() {
    try (var in =
        new InputStreamReader(
            EventLoopDomain.class.getResourceAsStream("EventLoop.json"), StandardCharsets.UTF_8)) {
      return JsonParser.parseReader(in).getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
