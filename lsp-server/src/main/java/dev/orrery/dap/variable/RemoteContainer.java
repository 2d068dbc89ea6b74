package dev.orrery.dap.variable;

import com.google.gson.JsonObject;
import dev.orrery.dap.cdp.Json;
import dev.orrery.dap.client.Failure;
import dev.orrery.dap.variable.References.Life;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.debug.Variable;

/** The properties of an object. Long arrays come in pages or, for who asks for none, in groups. */
final class RemoteContainer implements Container {
  /** More elements than these are not listed at once. */
  static final int PAGE = 1000;

  private static final String SLICE =
      "function(from,count){const r={__proto__:null};"
          + "for(let i=from;i<from+count&&i<this.length;i++){"
          + "const d=Reflect.getOwnPropertyDescriptor(this,i);if(d)Object.defineProperty(r,i,d)}"
          + "return r}";
  private static final String NAMED =
      "function(){const r=Object.create(Reflect.getPrototypeOf(this));"
          + "for(const k of Reflect.ownKeys(this)){"
          + "if(typeof k==='string'&&/^(?:0|[1-9]\\d*)$/.test(k))continue;"
          + "Object.defineProperty(r,k,{...Reflect.getOwnPropertyDescriptor(this,k),"
          + "configurable:true})}return r}";

  /** Strict, so that what cannot be written says so. Symbols are listed by their descriptions. */
  private static final String SET =
      "function(name,value){'use strict';let key=name;"
          + "if(!(name in this)){const named=Object.getOwnPropertySymbols(this)"
          + ".filter(s=>String(s)===name);"
          + "if(named.length!==1)throw new TypeError('Cannot set '+name+"
          + "(named.length?': several symbols are called so':': there is no such property'));"
          + "key=named[0]}"
          + "this[key]=value}";

  private final Values values;
  private final String objectId;
  private final String owner;
  private final Integer length;
  private final Life life;

  /**
   * @param owner the expression for the object, null if there is none
   * @param length how many elements it has, null if it is no array
   */
  RemoteContainer(Values values, String objectId, String owner, Integer length, Life life) {
    this.values = values;
    this.objectId = objectId;
    this.owner = owner;
    this.length = length;
    this.life = life;
  }

  @Override
  public CompletableFuture<List<Variable>> list(Page page) {
    if (length == null) {
      return page.part() == Part.INDEXED ? none() : properties(objectId, objectId);
    }
    return switch (page.part()) {
      case NAMED -> part(NAMED);
      case INDEXED -> slice(page.start(), page.count() == 0 ? length : page.count());
      case ALL -> all(page);
    };
  }

  private static CompletableFuture<List<Variable>> none() {
    return CompletableFuture.completedFuture(List.of());
  }

  private CompletableFuture<List<Variable>> all(Page page) {
    if (page.count() > 0) {
      return slice(page.start(), page.count());
    } else if (length <= PAGE) {
      return properties(objectId, objectId);
    }
    return part(NAMED)
        .thenApply(
            named -> {
              List<Variable> variables = new ArrayList<>(groups(0, length));
              variables.addAll(named);
              return variables;
            });
  }

  private CompletableFuture<List<Variable>> slice(int from, int count) {
    return count > PAGE
        ? CompletableFuture.completedFuture(groups(from, Math.min(length, from + count)))
        : part(SLICE, Values.argument(from), Values.argument(count))
            .thenApply(
                all -> all.stream().filter(v -> PropertyNames.isIndex(v.getName())).toList());
  }

  private List<Variable> groups(int from, int to) {
    long size = 100;
    while ((to - from) / size > PAGE) {
      size *= 100;
    }
    List<Variable> groups = new ArrayList<>();
    for (long start = from; start < to; start += size) {
      int first = (int) start;
      int after = (int) Math.min(to, start + size);
      Container group = _ -> slice(first, after - first);
      Variable variable = new Variable();
      variable.setName("[" + first + " … " + (after - 1) + "]");
      variable.setValue("");
      variable.setVariablesReference(values.references().add(group, life));
      groups.add(variable);
    }
    return groups;
  }

  private CompletableFuture<List<Variable>> part(String function, JsonObject... arguments) {
    return values
        .callOn(objectId, function, arguments)
        .thenCompose(
            answer -> {
              String partId = Json.text(Json.object(answer, "result"), "objectId");
              return partId == null ? none() : properties(partId, objectId);
            });
  }

  private CompletableFuture<List<Variable>> properties(String id, String receiver) {
    return values
        .properties(id)
        .thenApply(answer -> new PropertyList(values, receiver, owner, life).of(answer));
  }

  @Override
  public CompletableFuture<Void> set(String name, JsonObject value) {
    return values
        .callOn(objectId, SET, Values.argument(name), value)
        .thenCompose(
            answer -> {
              String problem = Evaluation.problem(answer);
              return problem == null
                  ? CompletableFuture.completedFuture(null)
                  : Failure.future(problem);
            });
  }
}
