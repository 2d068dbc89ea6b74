package dev.orrery.lsp.command;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.orrery.lsp.document.Uris;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a client hands to a command; each position may be absent. */
public final class CommandArguments {
  private final List<Object> values;

  public CommandArguments(List<Object> values) {
    this.values = values == null ? List.of() : values;
  }

  /** A text, or null. */
  public String text(int position) {
    return switch (at(position)) {
      case JsonPrimitive json when json.isString() -> json.getAsString();
      case String text -> text;
      case null, default -> null;
    };
  }

  /** A number, or -1. */
  public long number(int position) {
    return switch (at(position)) {
      case JsonPrimitive json when json.isNumber() -> json.getAsLong();
      case Number number -> number.longValue();
      case null, default -> -1;
    };
  }

  /** An object, or null. */
  public JsonObject object(int position) {
    return at(position) instanceof JsonObject json ? json : null;
  }

  /** Texts in an array; none if it is none. */
  public List<String> texts(int position) {
    List<String> texts = new ArrayList<>();
    if (at(position) instanceof JsonElement json && json.isJsonArray()) {
      json.getAsJsonArray().forEach(each -> texts.add(each.getAsString()));
    }
    return texts;
  }

  /** The file that a URI or path means; it need not be there. */
  public Path path(int position) throws CommandException {
    String text = text(position);
    if (text == null) {
      throw new CommandException("Give a file.");
    }
    try {
      Path path = text.startsWith("file:") ? Uris.path(text) : Path.of(text);
      if (path != null && path.isAbsolute()) {
        return path;
      }
    } catch (InvalidPathException _) {
      // Said below.
    }
    throw new CommandException(text + " is no file of this machine.");
  }

  /** A file that is there. */
  public Path file(int position) throws CommandException {
    Path path = path(position);
    if (!Files.isRegularFile(path)) {
      throw new CommandException("There is no file " + path + ": save it first.");
    }
    return path;
  }

  private Object at(int position) {
    return position < values.size() ? values.get(position) : null;
  }
}
