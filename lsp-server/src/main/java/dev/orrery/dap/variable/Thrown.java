package dev.orrery.dap.variable;

import com.google.gson.JsonObject;
import dev.orrery.dap.cdp.Json;
import org.eclipse.lsp4j.debug.ExceptionBreakMode;
import org.eclipse.lsp4j.debug.ExceptionDetails;
import org.eclipse.lsp4j.debug.ExceptionInfoResponse;

/** What is known of a thrown value. Any thread. */
public final class Thrown {
  private Thrown() {}

  /** For a client. */
  public static ExceptionInfoResponse of(JsonObject exception) {
    String description = Json.text(exception, "description");
    boolean error = "error".equals(Json.text(exception, "subtype")) && description != null;
    String head = error ? description.split("\n {4}at ", 2)[0].strip() : ValueText.of(exception);
    int colon = head.indexOf(": ");
    String className = Json.text(exception, "className");
    String name = error && colon > 0 ? head.substring(0, colon) : className;
    ExceptionInfoResponse information = new ExceptionInfoResponse();
    information.setExceptionId(name == null ? Json.textOrEmpty(exception, "type") : name);
    information.setDescription(head);
    information.setBreakMode(
        Json.flag(exception, "uncaught")
            ? ExceptionBreakMode.UNHANDLED
            : ExceptionBreakMode.ALWAYS);
    ExceptionDetails details = new ExceptionDetails();
    details.setMessage(error && colon > 0 ? head.substring(colon + 2) : head);
    details.setTypeName(information.getExceptionId());
    details.setStackTrace(error ? description : null);
    information.setDetails(details);
    return information;
  }
}
