package dev.orrery.lsp.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.lsp.document.FileText;
import dev.orrery.lsp.syntax.SyntaxNode;
import dev.orrery.protocol.model.LoopModel;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.runtime.Orrery;
import dev.orrery.runtime.observe.RecordReader;
import dev.orrery.runtime.observe.RecordSubscription;
import dev.orrery.runtime.observe.RecordingOptions;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the table of roles says, held against what happens: programs in the folder {@code places}
 * whose callbacks print a name, and the records of where they did.
 */
class PlacesTest {
  private static final long PAUSE_NS = 1_000_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "queues.js",
        "files.js",
        "sockets.js",
        "web.js",
        "pool.js",
        "streams.js",
        "processes.js",
        "messages.js"
      })
  void callbacksRunWhereTheTableSays(String program) throws Exception {
    Path file = Path.of(PlacesTest.class.getResource("places/" + program).toURI());
    Map<String, Role> said = said(file);
    Map<String, Place> seen = seen(file);
    assertThat(seen.keySet()).containsAll(said.keySet());
    said.forEach(
        (name, role) -> {
          // What runs at once runs wherever its caller does.
          if (role.place() != Place.SYNC && !role.others().contains(seen.get(name))) {
            assertThat(seen.get(name)).as(name).isEqualTo(role.place());
          }
        });
  }

  /** By the name that a callback prints. */
  private static Map<String, Role> said(Path file) throws Exception {
    Facts facts = Sample.facts(file.toUri().toString(), FileText.read(file));
    Map<String, Role> places = new TreeMap<>();
    for (SyntaxNode call : facts.calls()) {
      if (!"console.log".equals(facts.path(call))) {
        continue;
      }
      String quoted = facts.text(Syntax.arguments(call).getFirst());
      SyntaxNode function = Syntax.functionAround(call);
      Callback callback =
          facts.callbacks().stream()
              .filter(each -> each.function() == function)
              .findFirst()
              .orElseThrow(() -> new AssertionError(quoted + " is no callback"));
      places.put(quoted.substring(1, quoted.length() - 1), callback.role());
    }
    return places;
  }

  private static Map<String, Place> seen(Path file) throws Exception {
    Map<String, Place> places = new TreeMap<>();
    LoopModel model = new LoopModel();
    CompletableFuture<RecordSubscription> recording = new CompletableFuture<>();
    Orrery program =
        Orrery.builder()
            .args(file.toString())
            .env(System.getenv())
            .cwd(file.getParent().toString())
            .beforeStart(
                observation -> recording.complete(observation.start(RecordingOptions.DEFAULT)))
            .start();
    RecordReader reader = recording.get().reader();
    while (!program.exitCode().isDone()
        || reader.read(each -> fold(each, model, places), 8192) > 0) {
      if (reader.read(each -> fold(each, model, places), 8192) == 0) {
        // The program needs the processor more than who waits for it.
        LockSupport.parkNanos(PAUSE_NS);
      }
    }
    return places;
  }

  private static void fold(LoopRecord each, LoopModel model, Map<String, Place> places) {
    model.apply(each);
    if (each instanceof LoopRecord.Console console) {
      places.putIfAbsent(console.text(), place(model.running()));
    }
  }

  private static Place place(Run run) {
    if (run == null) {
      return Place.EXIT;
    }
    return switch (run.kind()) {
      case MAIN, MODULE -> Place.SYNC;
      case TICK -> Place.TICK;
      case MICROTASK, REACTION, AWAIT, ADOPTION -> Place.MICROTASK;
      default ->
          run.place().phase() == null
              ? Place.EXIT
              : switch (run.place().phase()) {
                case TIMERS -> Place.TIMERS;
                case CHECK -> Place.CHECK;
                case CLOSING -> Place.CLOSING;
                case PENDING -> Place.PENDING;
                case IDLE, PREPARE, POLL -> Place.POLL;
              };
    };
  }
}
