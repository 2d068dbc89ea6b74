package dev.orrery.inspector.object;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.orrery.inspector.object.Presentation.Mode;
import dev.orrery.inspector.session.CdpError;
import dev.orrery.inspector.session.ScriptIds;
import dev.orrery.runtime.engine.mirror.JsonValues;
import dev.orrery.runtime.engine.mirror.JsonValues.UnserializableException;
import dev.orrery.runtime.engine.mirror.Mirror;
import dev.orrery.runtime.engine.mirror.Mirrors;
import java.util.List;

/** Shows values to one client, giving ids to those it may look into later. */
public final class RemoteObjects {
  private final ObjectTable table;
  private final ScriptIds scripts;

  public RemoteObjects(ObjectTable table, ScriptIds scripts) {
    this.table = table;
    this.scripts = scripts;
  }

  public ObjectTable table() {
    return table;
  }

  ScriptIds scripts() {
    return scripts;
  }

  /**
   * A value as a RemoteObject.
   *
   * @throws CdpError if it is wanted by value and cannot be copied
   */
  public JsonObject show(Object value, int contextId, Presentation presentation) {
    Mirror mirror = Mirrors.of(value);
    JsonObject object = new JsonObject();
    object.addProperty("type", mirror.type());
    if (presentation.is(Mode.JSON) && mirror.hasIdentity()) {
      object.add("value", copy(value));
      return object;
    }
    describe(object, mirror);
    if (mirror.hasIdentity()) {
      object.addProperty("objectId", table.bind(value, contextId, presentation.group()));
    }
    if (presentation.is(Mode.PREVIEW) && mirror.type().equals("object") && !mirror.isNull()) {
      object.add("preview", Previews.of(value, mirror));
    }
    if (presentation.is(Mode.DEEP)) {
      object.add("deepSerializedValue", new DeepCopy().of(value, presentation.maxDepth()));
    }
    return object;
  }

  /**
   * The first argument of {@code console.table}, with its rows.
   *
   * @param args the arguments; the second one may name the columns
   */
  public JsonObject showTable(List<Object> args, int contextId, String group) {
    Object data = args.getFirst();
    JsonObject object = show(data, contextId, Presentation.byId(group));
    Mirror mirror = Mirrors.of(data);
    if (mirror.type().equals("object") && !mirror.isNull()) {
      object.add("preview", Previews.ofTable(data, args.size() > 1 ? args.get(1) : null));
    }
    return object;
  }

  private static JsonElement copy(Object value) {
    try {
      return Json.of(JsonValues.copy(value));
    } catch (UnserializableException e) {
      throw e.getMessage().equals("Internal error")
          ? new CdpError(-32603, e.getMessage(), null)
          : CdpError.server(e.getMessage());
    }
  }

  private static void describe(JsonObject object, Mirror mirror) {
    if (mirror.subtype() != null) {
      object.addProperty("subtype", mirror.subtype());
    }
    if (mirror.className() != null) {
      object.addProperty("className", mirror.className());
    }
    if (mirror.isNull()) {
      object.add("value", JsonNull.INSTANCE);
    } else if (mirror.value() != null) {
      object.add("value", Json.of(mirror.value()));
    }
    if (mirror.unserializable() != null) {
      object.addProperty("unserializableValue", mirror.unserializable());
    }
    if (mirror.description() != null) {
      object.addProperty("description", mirror.description());
    }
  }
}
