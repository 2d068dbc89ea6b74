package dev.orrery.lsp.typescript;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.reflect.TypeToken;
import dev.orrery.lsp.document.Document;
import dev.orrery.lsp.server.DocumentListener;
import dev.orrery.lsp.server.Session;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;

/**
 * What TypeScript finds wrong with each open document, asked for one after the other when nobody types.
 * It is out of date for a while after each change, and kept until there is something newer.
 *
 * <p>Told and asked on any thread; the rest is the service's.
 */
public final class TypeScriptDiagnostics implements DocumentListener {
  /** After the last key. */
  private static final long QUIET_MS = 500;

  private static final TypeToken<List<Diagnostic>> DIAGNOSTICS = new TypeToken<>() {};

  private final Session session;
  private final TypeScriptService service;
  private final Consumer<Document> found;
  private final Gson gson = new MessageJsonHandler(Map.of()).getGson();
  private final Map<String, List<Diagnostic>> latest = new ConcurrentHashMap<>();
  private final LinkedHashSet<String> due = new LinkedHashSet<>();
  private long lastChange;
  private boolean asking;

  /** @param found is told of documents whose diagnostics are new, on the service's thread */
  public TypeScriptDiagnostics(
      Session session, TypeScriptService service, Consumer<Document> found) {
    this.session = session;
    this.service = service;
    this.found = found;
  }

  /** Begins. */
  public void listen() {
    session.onDocuments(this);
    service.onNews(this::all);
    // After the service, and after what it has been told before.
    session.onSettings(() -> service.later(0, this::forgetIfOff));
  }

  private void forgetIfOff() {
    if (!service.isOn() && !latest.isEmpty()) {
      latest.clear();
      session.documents().all().forEach(found);
    }
  }

  /** What is known of a document. */
  public List<Diagnostic> of(String uri) {
    return latest.getOrDefault(uri, List.of());
  }

  @Override
  public void changed(Document document) {
    if (service.isWarm()) {
      service.later(0, () -> change(document.uri()));
    }
  }

  @Override
  public void closed(String uri) {
    service.later(0, () -> latest.remove(uri));
  }

  /** The one that has changed comes first, then those that may depend on it. */
  private void change(String uri) {
    due.remove(uri);
    Set<String> others = new LinkedHashSet<>(due);
    session.documents().all().forEach(each -> others.add(each.uri()));
    due.clear();
    due.add(uri);
    due.addAll(others);
    quiet(System.nanoTime());
  }

  /** Looks at all open documents. */
  void all() {
    session.documents().all().forEach(each -> due.add(each.uri()));
    quiet(System.nanoTime());
  }

  private void quiet(long now) {
    lastChange = now;
    service.later(
        QUIET_MS,
        () -> {
          if (lastChange == now) {
            next();
          }
        });
  }

  private void next() {
    if (asking || due.isEmpty() || !service.isWarm()) {
      return;
    }
    String uri = due.removeFirst();
    Document document = session.documents().get(uri);
    if (!OpenTexts.isWanted(document)) {
      next();
      return;
    }
    asking = true;
    JsonObject params = new JsonObject();
    params.addProperty("uri", uri);
    service
        .ask(Question.DIAGNOSTICS, uri, params)
        .thenAccept(answer -> service.later(0, () -> answered(uri, answer)));
  }

  private void answered(String uri, JsonElement answer) {
    asking = false;
    if (answer == null) {
      // Something else came first.
      if (service.isWarm()) {
        due.add(uri);
        quiet(System.nanoTime());
      }
      return;
    }
    Document document = session.documents().get(uri);
    if (document != null && answer.getAsJsonObject().has("items")) {
      latest.put(uri, gson.fromJson(answer.getAsJsonObject().get("items"), DIAGNOSTICS.getType()));
      found.accept(document);
    }
    next();
  }
}
