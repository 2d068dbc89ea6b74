package dev.orrery.inspector.domain.runtime;

import com.google.gson.JsonObject;
import dev.orrery.inspector.object.Presentation;
import dev.orrery.inspector.object.Presentation.Mode;
import dev.orrery.inspector.session.CdpError;
import dev.orrery.inspector.session.Params;

/** Reads how a client wants values. */
final class Presentations {
  private static final int INVALID_PARAMS = -32602;

  private Presentations() {}

  static Presentation of(Params params, String group) {
    JsonObject options = params.optionalObject("serializationOptions");
    if (options != null) {
      return ofOptions(options, group);
    }
    Mode mode = Mode.ID;
    if (params.bool("returnByValue", false)) {
      mode = Mode.JSON;
    } else if (params.bool("generatePreview", false)) {
      mode = Mode.PREVIEW;
    }
    return new Presentation(group, mode);
  }

  private static Presentation ofOptions(JsonObject options, String group) {
    String kind = options.get("serialization").getAsString();
    return switch (kind) {
      case "deep" ->
          new Presentation(
              group, Mode.DEEP, options.has("maxDepth") ? options.get("maxDepth").getAsInt() : -1);
      case "json" -> new Presentation(group, Mode.JSON);
      case "idOnly" -> new Presentation(group, Mode.ID);
      default ->
          throw new CdpError(
              INVALID_PARAMS, "Unknown serializationOptions.serialization value " + kind, null);
    };
  }
}
