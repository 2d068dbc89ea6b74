package dev.orrery.lsp.typescript;

import com.google.gson.JsonObject;
import dev.orrery.lsp.document.Document;
import dev.orrery.lsp.syntax.Language;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a process has been told of the open documents. Each is told as one change from what it was
 * when last looked at, however many keys were pressed since.
 */
final class OpenTexts {
  private final Map<String, Document> told = new HashMap<>();

  /** Whether TypeScript is to know it: a long one would keep it busy for minutes. */
  static boolean isWanted(Document document) {
    return document != null
        && document.isAnalysed()
        && Language.of(document.uri(), document.language()) != null;
  }

  /** Sends what is new. */
  void update(List<Document> open, Consumer<JsonObject> send) {
    Set<String> gone = new HashSet<>(told.keySet());
    for (Document document : open) {
      if (isWanted(document)) {
        gone.remove(document.uri());
        Document before = told.put(document.uri(), document);
        if (before == null || !before.language().equals(document.language())) {
          send.accept(message("open", opened(document)));
        } else if (before != document) {
          send.accept(message("edit", edit(before, document)));
        }
      }
    }
    for (String uri : gone) {
      told.remove(uri);
      JsonObject body = new JsonObject();
      body.addProperty("uri", uri);
      send.accept(message("close", body));
    }
  }

  private static JsonObject message(String name, JsonObject body) {
    JsonObject message = new JsonObject();
    message.add(name, body);
    return message;
  }

  private static JsonObject opened(Document document) {
    JsonObject body = new JsonObject();
    body.addProperty("uri", document.uri());
    body.addProperty("language", document.language());
    body.addProperty("version", document.version());
    body.addProperty("text", document.text().content());
    return body;
  }

  /** What lies between the equal beginnings and the equal ends of both texts. */
  static JsonObject edit(Document before, Document after) {
    String old = before.text().content();
    String now = after.text().content();
    int most = Math.min(old.length(), now.length());
    int start = 0;
    while (start < most && old.charAt(start) == now.charAt(start)) {
      start++;
    }
    int same = 0;
    while (same < most - start
        && old.charAt(old.length() - 1 - same) == now.charAt(now.length() - 1 - same)) {
      same++;
    }
    JsonObject body = new JsonObject();
    body.addProperty("uri", after.uri());
    body.addProperty("version", after.version());
    body.addProperty("start", start);
    body.addProperty("end", old.length() - same);
    body.addProperty("text", now.substring(start, now.length() - same));
    return body;
  }
}
