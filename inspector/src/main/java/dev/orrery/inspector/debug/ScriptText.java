package dev.orrery.inspector.debug;

import com.oracle.truffle.api.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a script as its author wrote it. */
public final class ScriptText {
  private static final Pattern COMMENT =
      Pattern.compile(
          "^[ \\t]*//[#@][ \\t]+(sourceMappingURL|sourceURL)=[ \\t]*(\\S*)[ \\t]*$",
          Pattern.MULTILINE);

  private final String text;
  private String hash;

  private ScriptText(String text) {
    this.text = text;
  }

  static ScriptText of(Source source) {
    String compiled = source.getCharacters().toString();
    return new ScriptText(compiled.startsWith("//") ? withHashbang(compiled, source) : compiled);
  }

  /** The engine compiles a first line that names an interpreter as a comment. */
  private static String withHashbang(String compiled, Source source) {
    if (!"file".equals(source.getURI().getScheme())) {
      return compiled;
    }
    try {
      String written = Files.readString(Path.of(source.getURI()));
      boolean isSame =
          written.startsWith("#!") && written.substring(2).equals(compiled.substring(2));
      return isSame ? written : compiled;
    } catch (IOException _) {
      // The file has gone or is no text: then what was compiled is all there is.
      return compiled;
    }
  }

  @Override
  public String toString() {
    return text;
  }

  public int length() {
    return text.length();
  }

  /** SHA-256 of the text as UTF-8, in hexadecimal. */
  public String hash() {
    if (hash == null) {
      try {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
    return hash;
  }

  /** What a comment such as {@code //# sourceMappingURL=x} says; the last one counts. */
  String comment(String name) {
    String value = "";
    if (text.contains(name)) {
      Matcher matcher = COMMENT.matcher(text);
      while (matcher.find()) {
        if (matcher.group(1).equals(name)) {
          value = matcher.group(2);
        }
      }
    }
    return value;
  }
}
