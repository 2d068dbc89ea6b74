package dev.orrery.inspector.domain.runtime;

import dev.orrery.inspector.session.CdpError;
import dev.orrery.inspector.session.Params;
import dev.orrery.inspector.session.Target;
import dev.orrery.runtime.inspect.InspectedContext;
import java.util.regex.Pattern;

/** Finds the context a command means. */
public final class Contexts {
  private static final int INVALID_PARAMS = -32602;
  private static final int MAIN = 1;

  private static final Pattern UNIQUE_ID = Pattern.compile("-?\\d+\\.-?\\d+");

  private final Target target;

  Contexts(Target target) {
    this.target = target;
  }

  /** By {@code contextId} or {@code uniqueContextId}; the program's own without either. */
  InspectedContext of(Params params, String idName) {
    Integer id = params.optionalInteger(idName);
    String uniqueId = params.optionalString("uniqueContextId");
    if (id != null && uniqueId != null) {
      throw new CdpError(
          INVALID_PARAMS, idName + " and uniqueContextId are mutually exclusive", null);
    }
    if (uniqueId != null) {
      return byUniqueId(uniqueId);
    }
    return byId(id == null ? MAIN : id);
  }

  InspectedContext byId(int id) {
    return target.contexts().stream()
        .filter(context -> context.id() == id && context.realm() != null)
        .findFirst()
        .orElseThrow(() -> CdpError.server("Cannot find context with specified id"));
  }

  InspectedContext byUniqueId(String uniqueId) {
    if (!UNIQUE_ID.matcher(uniqueId).matches()) {
      throw CdpError.invalid("invalid uniqueContextId");
    }
    return target.contexts().stream()
        .filter(context -> context.uniqueId().equals(uniqueId))
        .findFirst()
        .orElseThrow(() -> CdpError.invalid("uniqueContextId not found"));
  }
}
