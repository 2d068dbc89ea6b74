package dev.orrery.vscode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.orrery.dap.launch.AttachSettings;
import dev.orrery.dap.launch.LaunchSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The manifest offers options that the debug adapter reads. */
class DebuggerTest {
  /** Nothing is of a wrong type for these. */
  private static final Set<String> LENIENT = Set.of("restart");

  /** Of no use for a program that runs already. */
  private static final Set<String> OF_LAUNCH = Set.of("outputCapture", "autoAttachChildProcesses");

  private static Set<String> offered(String request) {
    JsonArray debuggers = Vsix.contributes().getAsJsonArray("debuggers");
    JsonObject attributes =
        debuggers.get(0).getAsJsonObject().getAsJsonObject("configurationAttributes");
    return attributes.getAsJsonObject(request).getAsJsonObject("properties").keySet();
  }

  private static void assertRead(Set<String> names, Consumer<Map<String, ?>> reader) {
    assertThat(names).isNotEmpty();
    for (String name : names) {
      Map<String, Object> given = new HashMap<>(Map.of("program", "program.js"));
      // There is none that is a list of lists.
      given.put(name, List.of(List.of()));
      if (!LENIENT.contains(name)) {
        assertThatThrownBy(() -> reader.accept(given)).hasMessageContaining("\"" + name + "\"");
      }
    }
  }

  @Test
  void launchHasWhatTheAdapterReads() {
    assertRead(offered("launch"), LaunchSettings::of);
  }

  @Test
  void attachHasWhatTheAdapterReads() {
    assertRead(offered("attach"), AttachSettings::of);
    assertThat(offered("attach")).doesNotContainAnyElementsOf(OF_LAUNCH);
  }
}
