package dev.orrery.lsp.server;

import com.google.gson.JsonElement;
import java.util.List;

/**
 * Something that users may choose, as {@code orrery.<name>}.
 *
 * @param <T> Boolean, Integer or String
 * @param name such as {@code inlayHints.enabled}
 * @param defaultValue also says the type
 * @param says what it does, in a sentence
 */
public record Setting<T>(String name, T defaultValue, String says) {
  /** What settings that are words are called where they are off. */
  public static final String OFF = "off";

  public static final Setting<Boolean> INLAY_HINTS =
      new Setting<>("inlayHints.enabled", true, "Where each callback runs, after its parameters.");
  public static final Setting<Boolean> INLAY_HINTS_SYNC =
      new Setting<>(
          "inlayHints.synchronous", true, "Also where a callback runs at once, such as in emit.");
  public static final Setting<Boolean> INLAY_HINTS_ITERATION =
      new Setting<>(
          "inlayHints.iteration", false, "Also at callbacks of map, forEach and the like.");
  public static final Setting<Boolean> INLAY_HINTS_AWAIT =
      new Setting<>("inlayHints.await", false, "Also after each await.");
  public static final Setting<Boolean> SEMANTIC_TOKENS =
      new Setting<>("semanticTokens.enabled", true, "Colours for callbacks and awaits.");
  public static final Setting<Boolean> HOVER =
      new Setting<>("hover.enabled", true, "The rule by which a callback runs, on hover.");
  public static final Setting<Boolean> LINTS =
      new Setting<>(
          "lints.enabled", true, "Diagnostics; `lints.<id>` says how bad each one is, or off.");

  public static final Setting<Boolean> CODE_LENS =
      new Setting<>("codeLens.enabled", true, "What to do with a program, above its first line.");
  public static final Setting<String> LIVE =
      new Setting<>(
          "live",
          "auto",
          "auto: figures of programs that run, where their callbacks are written; off: none.");
  public static final Setting<Boolean> LIVE_PROMISES =
      new Setting<>(
          "livePromises",
          false,
          "Also of promise reactions and awaits, which slows programs down.");
  public static final Setting<String> TYPESCRIPT =
      new Setting<>(
          "typescript",
          "auto",
          "Completion, types, navigation and the like from TypeScript: off, auto (the workspace's own"
              + " if it has one below 7, else the one that comes with Orrery), or where it is.");
  public static final Setting<Integer> TYPESCRIPT_MEMORY =
      new Setting<>("typescriptMemory", 2048, "What TypeScript's process may use, in megabytes.");
  public static final Setting<Boolean> TYPESCRIPT_AUTO_IMPORTS =
      new Setting<>("typescriptAutoImports", false, "Completion also of what is not imported yet.");

  /** All but the lints' own, in the order of the documentation. */
  public static final List<Setting<?>> ALL =
      List.of(
          INLAY_HINTS,
          INLAY_HINTS_SYNC,
          INLAY_HINTS_ITERATION,
          INLAY_HINTS_AWAIT,
          SEMANTIC_TOKENS,
          HOVER,
          LINTS,
          CODE_LENS,
          LIVE,
          LIVE_PROMISES,
          TYPESCRIPT,
          TYPESCRIPT_MEMORY,
          TYPESCRIPT_AUTO_IMPORTS);

  /** The value in JSON, or the default if it is of another type; of words, false means off. */
  @SuppressWarnings("unchecked")
  T read(JsonElement json) {
    if (json == null || !json.isJsonPrimitive()) {
      return defaultValue;
    }
    Object value =
        switch (defaultValue) {
          case Boolean _ when json.getAsJsonPrimitive().isBoolean() -> json.getAsBoolean();
          case Integer _ when json.getAsJsonPrimitive().isNumber() -> json.getAsInt();
          case String _ when json.getAsJsonPrimitive().isString() -> json.getAsString();
          case String _ when isFalse(json) -> OFF;
          default -> defaultValue;
        };
    return (T) value;
  }

  static boolean isFalse(JsonElement json) {
    return json.getAsJsonPrimitive().isBoolean() && !json.getAsBoolean();
  }
}
