package dev.orrery.lsp.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.orrery.lsp.lint.Rule;
import dev.orrery.lsp.lint.Severity;
import java.util.Locale;

/** What the user has chosen: the section {@code orrery} of the client's settings. Immutable. */
public final class Settings {
  public static final String SECTION = "orrery";
  public static final Settings DEFAULT = new Settings(new JsonObject());

  private final JsonObject section;

  private Settings(JsonObject section) {
    this.section = section;
  }

  /** Settings from JSON: the section itself, or what it is a section of. */
  public static Settings of(JsonElement json) {
    if (json == null || !json.isJsonObject()) {
      return DEFAULT;
    }
    JsonElement inner = json.getAsJsonObject().get(SECTION);
    return new Settings(
        inner != null && inner.isJsonObject() ? inner.getAsJsonObject() : json.getAsJsonObject());
  }

  public <T> T get(Setting<T> setting) {
    return setting.read(find(setting.name()));
  }

  /** How bad the user finds a rule's problems. */
  public Severity severity(Rule rule) {
    JsonElement chosen = find("lints." + rule.id());
    if (chosen == null || !chosen.isJsonPrimitive()) {
      return rule.severity();
    } else if (Setting.isFalse(chosen)) {
      return Severity.OFF;
    }
    try {
      return Severity.valueOf(chosen.getAsString().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException _) {
      return rule.severity();
    }
  }

  /** {@code a.b} as a member of a member, or as a name with a dot: clients send both. */
  private JsonElement find(String name) {
    JsonElement whole = section.get(name);
    if (whole != null) {
      return whole;
    }
    JsonElement at = section;
    for (String part : name.split("\\.")) {
      if (at == null || !at.isJsonObject()) {
        return null;
      }
      at = at.getAsJsonObject().get(part);
    }
    return at;
  }
}
