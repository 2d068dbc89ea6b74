package dev.orrery.gui.state.source;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The text of a file.
 *
 * @param file path or URL, as records name it
 * @param text empty if it cannot be had
 * @param problem a sentence that says why it cannot, else null
 */
public record SourceText(String file, String text, String problem) {
  private static final long MAX_BYTES = 4_000_000;

  /** Whether a file is the program's, not the runtime's. */
  public static boolean isOfProgram(String file) {
    return !file.isEmpty() && !file.startsWith("node:") && !file.startsWith("internal/");
  }

  /** Reads a file of this machine. */
  public static SourceText read(String file) {
    if (!isOfProgram(file)) {
      return new SourceText(file, "", file + " is a part of the runtime.");
    }
    if (file.startsWith("[")) {
      return new SourceText(
          file, "", "The program was given on the command line: there is no file to show.");
    }
    try {
      Path path = path(file);
      if (!Files.isRegularFile(path)) {
        return new SourceText(file, "", file + " is not on this machine.");
      } else if (Files.size(path) > MAX_BYTES) {
        return new SourceText(file, "", file + " is too large to be shown.");
      }
      // Whatever its bytes mean: text that is not UTF-8 is shown with replacement characters.
      return new SourceText(file, decode(Files.readAllBytes(path), StandardCharsets.UTF_8), null);
    } catch (IllegalArgumentException | FileSystemNotFoundException _) {
      return new SourceText(file, "", file + " does not name a file.");
    } catch (IOException e) {
      return new SourceText(file, "", file + " cannot be read: " + e.getMessage());
    }
  }

  private static String decode(byte[] bytes, Charset charset) {
    return new String(bytes, charset).replace("\r\n", "\n").replace("\t", "  ");
  }

  /** Throws {@link IllegalArgumentException}, as {@link InvalidPathException} is one. */
  static Path path(String file) {
    boolean url = file.startsWith("file:");
    // Modules may be imported with a query.
    return url ? Path.of(URI.create(file.replaceFirst("[?#].*$", ""))) : Path.of(file);
  }
}
