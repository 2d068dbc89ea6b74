package dev.orrery.dap.loop;

import dev.orrery.dap.variable.References;
import dev.orrery.dap.variable.References.Life;
import dev.orrery.protocol.cdp.ProtocolJson;
import dev.orrery.protocol.eventloop.AliveReason;
import dev.orrery.protocol.eventloop.BufferState;
import dev.orrery.protocol.eventloop.LoopState;
import dev.orrery.protocol.eventloop.ResourceState;
import dev.orrery.protocol.eventloop.SiteEntry;
import dev.orrery.protocol.eventloop.StreamState;
import dev.orrery.protocol.eventloop.Waiting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.debug.Variable;
import org.eclipse.lsp4j.debug.VariablePresentationHint;
import org.eclipse.lsp4j.debug.VariablePresentationHintAttributes;

/** What is in the loop, as variables that open. */
final class LoopEntries {
  private static final double NS_PER_MS = 1e6;

  private final LoopClient loop;
  private final References references;

  LoopEntries(LoopClient loop, References references) {
    this.loop = loop;
    this.references = references;
  }

  /** A fact. */
  static Variable text(String name, String value) {
    Variable variable = new Variable();
    variable.setName(name);
    variable.setValue(value);
    VariablePresentationHint hint = new VariablePresentationHint();
    hint.setAttributes(new String[] {VariablePresentationHintAttributes.READ_ONLY});
    variable.setPresentationHint(hint);
    return variable;
  }

  /** Several of a kind, with their number. */
  Variable group(String name, List<Variable> content) {
    Variable variable = text(name, Integer.toString(content.size()));
    open(variable, content);
    return variable;
  }

  private void open(Variable variable, List<Variable> content) {
    if (!content.isEmpty()) {
      variable.setVariablesReference(
          references.add(_ -> CompletableFuture.completedFuture(content), Life.STOP));
    }
  }

  /** A callback that waits. */
  Variable waiting(Waiting entry, LoopState now) {
    String type = entry.type() == null ? "callback" : entry.type();
    List<Variable> facts = new ArrayList<>();
    String due = null;
    if (entry.dueMs() != null) {
      long in = entry.dueMs() - now.loopTimeMs();
      due = in > 0 ? "due in " + in + " ms" : "due for " + -in + " ms";
      facts.add(text("due", due));
    }
    facts.add(text("waits", ms(now.time() - entry.since())));
    addSites(facts, entry.callback(), entry.site());
    return entry(entry.id(), type, joined(due, where(entry.callback(), entry.site())), facts);
  }

  /** A handle or request. */
  Variable resource(ResourceState resource) {
    List<Variable> facts = new ArrayList<>();
    facts.add(text("active", Boolean.toString(resource.active())));
    facts.add(text("keeps alive", Boolean.toString(resource.ref())));
    if (resource.closing()) {
      facts.add(text("closing", "true"));
    }
    facts.add(text("triggered by", "#" + resource.triggerId()));
    addSites(facts, null, resource.site());
    return entry(
        resource.id(),
        resource.type(),
        joined(resource.detail(), where(null, resource.site())),
        facts);
  }

  /** A stream and its fill levels. */
  Variable stream(StreamState stream) {
    List<Variable> facts = new ArrayList<>();
    add(facts, "readable", stream.readable(), "paused");
    add(facts, "writable", stream.writable(), "waits for 'drain'");
    for (long to : stream.pipedTo()) {
      facts.add(text("piped to", "#" + to));
    }
    String level =
        joined(
            stream.readable() == null ? null : "reads " + level(stream.readable()),
            stream.writable() == null ? null : "writes " + level(stream.writable()));
    return entry(stream.id(), stream.className(), level, facts);
  }

  private static void add(List<Variable> facts, String name, BufferState buffer, String waits) {
    if (buffer != null) {
      String more = buffer.waiting() ? ", " + waits : "";
      facts.add(text(name, level(buffer) + ", " + buffer.total() + " in all" + more));
    }
  }

  private static String level(BufferState buffer) {
    return buffer.buffered() + " of " + buffer.highWaterMark();
  }

  /** Why the program does not end. */
  Variable reason(AliveReason reason) {
    Variable variable = text("#" + reason.id(), reason.sentence());
    List<Variable> facts = new ArrayList<>();
    addSites(facts, null, reason.site());
    open(variable, facts);
    return variable;
  }

  private Variable entry(long id, String type, String value, List<Variable> facts) {
    Variable variable = text("#" + id + " " + type, value);
    variable.setType(type);
    open(variable, facts);
    return variable;
  }

  private void addSites(List<Variable> facts, Integer callback, Integer site) {
    if (loop.site(callback) != null) {
      facts.add(text("callback", place(loop.site(callback))));
    }
    if (loop.site(site) != null) {
      facts.add(text("made at", place(loop.site(site))));
    }
  }

  private String where(Integer callback, Integer site) {
    SiteEntry known = loop.site(callback) == null ? loop.site(site) : loop.site(callback);
    return known == null ? null : shortPlace(known);
  }

  private static String shortPlace(SiteEntry site) {
    String function = site.function().isEmpty() ? "" : site.function() + " ";
    Path name = site.file().startsWith("/") ? Path.of(site.file()).getFileName() : null;
    return function + "(" + (name == null ? site.file() : name) + ":" + site.line() + ")";
  }

  private static String place(SiteEntry site) {
    String function = site.function().isEmpty() ? "" : site.function() + " ";
    return function + site.file() + ":" + site.line() + ":" + site.column();
  }

  private static String joined(String one, String other) {
    return one == null ? other == null ? "" : other : other == null ? one : one + ", " + other;
  }

  private static String ms(long ns) {
    return String.format(java.util.Locale.ROOT, "%.1f ms", ns / NS_PER_MS);
  }

  static String phase(LoopState state) {
    return state.phase() == null ? "" : ", " + ProtocolJson.name(state.phase()) + " phase";
  }
}
