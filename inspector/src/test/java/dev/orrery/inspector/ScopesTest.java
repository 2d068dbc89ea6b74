package dev.orrery.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a pause shows of the code it is in. */
class ScopesTest {
  @Test
  void derivedConstructorStopsBeforeSuper() throws Exception {
    String code =
        """
        class Base {}
        class Derived extends Base {
          constructor() { debugger; super(); debugger; }
        }
        new Derived();
        """;
    try (DebuggedProgram program = DebuggedProgram.start(code)) {
      program.paused();
      JsonObject before = program.go("resume").paused();
      assertThat(self(before)).isEqualTo("undefined");
      assertThat(scopes(before, 0)).first().isEqualTo("local Derived 2:13-2:48");
      JsonObject after = program.go("resume").paused();
      assertThat(self(after)).isEqualTo("Derived");
    }
  }

  @Test
  void parametersOfDefaultConstructorAreNotShown() throws Exception {
    String code =
        """
        class Base { constructor() { debugger; } }
        new (class Derived extends Base {})('given');
        """;
    try (DebuggedProgram program = DebuggedProgram.start(code)) {
      program.paused();
      JsonObject pause = program.go("resume").paused();
      assertThat(variables(program, pause, 1, "local")).isEmpty();
    }
  }

  @Test
  void initializersOfClassAreOneFunction() throws Exception {
    String code =
        """
        class Fields {
          first = 1;
          static count = 2;
          static {
            const inBlock = 3;
            debugger;
          }
          second = stop();
          constructor(given) { this.given = given; }
        }
        function stop() { debugger; }
        new Fields('value');
        """;
    try (DebuggedProgram program = DebuggedProgram.start(code)) {
      program.paused();
      JsonObject block = program.go("resume").paused();
      assertThat(scopes(block, 0))
          .startsWith("block <static_initializer> 3:9-6:3", "local <static_initializer> 2:2-6:3");
      assertThat(variables(program, block, 0, "block")).containsExactly("inBlock=3");
      JsonObject field = program.go("resume").paused();
      assertThat(scopes(field, 1))
          .first()
          .isEqualTo("local <instance_members_initializer> 1:2-7:17");
      assertThat(variables(program, field, 2, "local")).containsExactly("given=value");
    }
  }

  @Test
  void staticBlockSeesWhatIsAroundItsClass() throws Exception {
    String code =
        """
        (function make() {
          const around = 1;
          return class { static field = around; static { debugger; } };
        })();
        """;
    try (DebuggedProgram program = DebuggedProgram.start(code)) {
      program.paused();
      JsonObject pause = program.go("resume").paused();
      assertThat(variables(program, pause, 0, "closure")).containsExactly("around=1");
      assertThat(program.evaluate(pause, "around")).isEqualTo("1");
    }
  }

  @Test
  void moduleIsScopeOfItsFunctions() throws Exception {
    String code =
        """
        const url = 'data:text/javascript,' + encodeURIComponent(`
          const inModule = 1;
          let changing = 2;
          export const exported = 3;
          await null;
          debugger;
          (() => { debugger; return inModule; })();`);
        import(url);
        """;
    try (DebuggedProgram program = DebuggedProgram.start(code)) {
      program.paused();
      JsonObject outside = program.go("resume").paused();
      assertThat(variables(program, outside, 0, "module"))
          .containsExactlyInAnyOrder("inModule=1", "changing=2", "exported=3");
      JsonObject inside = program.go("resume").paused();
      assertThat(variables(program, inside, 0, "module")).contains("inModule=1", "exported=3");
    }
  }

  @Test
  void blocksAndClosuresAreThereOneByOne() throws Exception {
    String code =
        """
        (function outer(used, unused) {
          for (let i = 0; i < 1; i++) {
            (function inner() { let own = i; debugger; return used + own; })();
          }
        })('given');
        """;
    try (DebuggedProgram program = DebuggedProgram.start(code)) {
      program.paused();
      JsonObject pause = program.go("resume").paused();
      assertThat(variables(program, pause, 0, "local")).containsExactly("own=0");
      assertThat(variables(program, pause, 0, "block")).containsExactly("i=0");
      assertThat(variables(program, pause, 0, "closure")).containsExactly("used=given");
    }
  }

  @Test
  void statementThatReadsVariableFirstIsWhereItDoesMore() throws Exception {
    String code =
        """
        (function run(order, id) {
          const total = order.total(id);
          debugger;
        })({ total: (id) => id }, 1);
        """;
    try (DebuggedProgram program = DebuggedProgram.start(code)) {
      program.paused();
      program.breakAt(1, "");
      assertThat(DebuggedProgram.place(program.go("resume").paused())).isEqualTo("run@1:22");
    }
  }

  /** The innermost call's {@code this} in a word. */
  private static String self(JsonObject pause) {
    JsonObject self = DebuggedProgram.call(pause, 0).getAsJsonObject("this");
    return self.has("description")
        ? self.get("description").getAsString()
        : self.get("type").getAsString();
  }

  /** {@code type name from-to} of a call's scopes. */
  private static List<String> scopes(JsonObject pause, int call) {
    List<String> list = new ArrayList<>();
    for (JsonElement element : chain(pause, call)) {
      JsonObject scope = element.getAsJsonObject();
      String name = scope.has("name") ? " " + scope.get("name").getAsString() : "";
      String place =
          scope.has("startLocation")
              ? " " + place(scope, "startLocation") + "-" + place(scope, "endLocation")
              : "";
      list.add(scope.get("type").getAsString() + name + place);
    }
    return list;
  }

  private static String place(JsonObject scope, String key) {
    JsonObject location = scope.getAsJsonObject(key);
    return location.get("lineNumber") + ":" + location.get("columnNumber");
  }

  private static JsonArray chain(JsonObject pause, int call) {
    return DebuggedProgram.call(pause, call).getAsJsonArray("scopeChain");
  }

  /** {@code name=value} of the first scope of a type. */
  private static List<String> variables(
      DebuggedProgram program, JsonObject pause, int call, String type) throws Exception {
    for (JsonElement element : chain(pause, call)) {
      JsonObject scope = element.getAsJsonObject();
      if (scope.get("type").getAsString().equals(type)) {
        return properties(program, scope.getAsJsonObject("object").get("objectId"));
      }
    }
    return null;
  }

  private static List<String> properties(DebuggedProgram program, JsonElement id) throws Exception {
    JsonObject params = new JsonObject();
    params.add("objectId", id);
    params.addProperty("ownProperties", true);
    JsonObject answer = program.client().call("Runtime.getProperties", params.toString());
    List<String> list = new ArrayList<>();
    for (JsonElement element : answer.getAsJsonObject("result").getAsJsonArray("result")) {
      JsonObject property = element.getAsJsonObject();
      JsonObject value = property.getAsJsonObject("value");
      JsonElement shown = value == null ? null : value.get("value");
      list.add(
          property.get("name").getAsString()
              + "="
              + (shown != null ? shown : value == null ? null : value.get("description"))
                  .getAsString());
    }
    return list;
  }
}
