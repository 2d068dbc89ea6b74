package dev.orrery.dap.variable;

import com.google.gson.JsonObject;
import dev.orrery.dap.cdp.Json;
import dev.orrery.dap.variable.Evaluation.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.debug.CompletionItem;
import org.eclipse.lsp4j.debug.CompletionItemType;

/** What may come next in an expression: names in scope, or properties of what stands before a dot. */
public final class Completions {
  private static final int MAX = 1000;
  private static final Pattern PROPERTY =
      Pattern.compile("([\\p{L}_$][\\p{L}\\p{N}_$.\\[\\]'\"]*?)\\??\\.([\\p{L}\\p{N}_$]*)$");
  private static final Pattern WORD = Pattern.compile("([\\p{L}_$][\\p{L}\\p{N}_$]*)?$");
  private static final String NAMES =
      "function(){const r=[];let n=0;"
          + "for(let o=Object(this);o&&n<3000;o=Reflect.getPrototypeOf(o))"
          + "for(const k of Reflect.ownKeys(o)){if(typeof k!=='string'||n++>3000)continue;"
          + "const d=Reflect.getOwnPropertyDescriptor(o,k);"
          + "r.push((typeof d?.value==='function'?'f':'p')+k)}return r.join('\\n')}";

  private final Values values;
  private final Evaluation evaluation;

  public Completions(Values values, Evaluation evaluation) {
    this.values = values;
    this.evaluation = evaluation;
  }

  /**
   * What fits at the end of a text.
   *
   * @param callFrame the call whose variables count, null for none
   */
  public CompletableFuture<List<CompletionItem>> of(String text, JsonObject callFrame) {
    String frameId = Json.text(callFrame, "callFrameId");
    Matcher property = PROPERTY.matcher(text);
    if (property.find()) {
      return evaluation
          .evaluate(property.group(1), frameId, Kind.PURE)
          .thenCompose(this::names)
          .exceptionally(_ -> Map.of())
          .thenApply(names -> items(names, property.group(2), text.length()));
    }
    Matcher word = WORD.matcher(text);
    String begun = word.find() && word.group(1) != null ? word.group(1) : "";
    return variables(callFrame)
        .thenCombine(
            evaluation
                .evaluate("globalThis", null, Kind.PURE)
                .thenCompose(this::names)
                .exceptionally(_ -> Map.of()),
            (local, global) -> {
              Map<String, Boolean> all = new LinkedHashMap<>(local);
              global.forEach(all::putIfAbsent);
              return items(all, begun, text.length());
            });
  }

  /** Names, and whether they stand for functions. */
  private CompletableFuture<Map<String, Boolean>> names(JsonObject remote) {
    String objectId = Json.text(remote, "objectId");
    CompletableFuture<JsonObject> answer =
        objectId == null
            ? values
                .inspector()
                .call(
                    "Runtime.evaluate",
                    "expression",
                    "(" + NAMES + ").call(" + ValueText.of(remote) + ")",
                    "silent",
                    true)
            : values.callOn(objectId, NAMES);
    return answer.thenApply(
        result -> {
          Map<String, Boolean> names = new LinkedHashMap<>();
          String all = Json.textOrEmpty(Json.object(result, "result"), "value");
          for (String name : all.split("\n")) {
            if (!name.isEmpty() && PropertyNames.isIdentifier(name.substring(1))) {
              names.putIfAbsent(name.substring(1), name.charAt(0) == 'f');
            }
          }
          return names;
        });
  }

  private CompletableFuture<Map<String, Boolean>> variables(JsonObject callFrame) {
    CompletableFuture<Map<String, Boolean>> found =
        CompletableFuture.completedFuture(new LinkedHashMap<>());
    for (JsonObject scope : Json.objects(callFrame, "scopeChain")) {
      if (!"global".equals(Json.text(scope, "type"))) {
        found =
            found.thenCombine(
                values.properties(Json.text(Json.object(scope, "object"), "objectId")),
                (names, answer) -> {
                  for (JsonObject property : Json.objects(answer, "result")) {
                    boolean function =
                        "function".equals(Json.text(Json.object(property, "value"), "type"));
                    names.putIfAbsent(Json.textOrEmpty(property, "name"), function);
                  }
                  return names;
                });
      }
    }
    return found;
  }

  private static List<CompletionItem> items(Map<String, Boolean> names, String begun, int end) {
    List<CompletionItem> items = new ArrayList<>();
    names.forEach(
        (name, function) -> {
          if (name.startsWith(begun) && items.size() < MAX) {
            CompletionItem item = new CompletionItem();
            item.setLabel(name);
            item.setType(function ? CompletionItemType.FUNCTION : CompletionItemType.PROPERTY);
            item.setStart(end - begun.length());
            item.setLength(begun.length());
            items.add(item);
          }
        });
    return items;
  }
}
