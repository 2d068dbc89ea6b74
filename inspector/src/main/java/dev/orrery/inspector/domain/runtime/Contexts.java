package dev.orrery.inspector.domain.runtime;

import dev.orrery.inspector.session.CdpError;
import dev.orrery.inspector.session.Params;
import dev.orrery.runtime.inspect.InspectedContext;
import dev.orrery.runtime.inspect.InspectedRuntime;

/** Finds the context a command means. */
public final class Contexts {
  private static final int INVALID_PARAMS = -32602;

  private final InspectedRuntime runtime;

  Contexts(InspectedRuntime runtime) {
    this.runtime = runtime;
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
    return id == null ? main() : byId(id);
  }

  InspectedContext main() {
    return runtime.contexts().getFirst();
  }

  InspectedContext byId(int id) {
    return runtime.contexts().stream()
        .filter(context -> context.id() == id && context.realm() != null)
        .findFirst()
        .orElseThrow(() -> CdpError.server("Cannot find context with specified id"));
  }

  InspectedContext byUniqueId(String uniqueId) {
    return runtime.contexts().stream()
        .filter(context -> context.uniqueId().equals(uniqueId))
        .findFirst()
        .orElseThrow(() -> new CdpError(INVALID_PARAMS, "invalid uniqueContextId", null));
  }
}
