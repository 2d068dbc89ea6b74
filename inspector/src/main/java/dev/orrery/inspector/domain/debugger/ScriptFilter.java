package dev.orrery.inspector.domain.debugger;

import dev.orrery.inspector.debug.Script;
import dev.orrery.inspector.session.CdpError;
import dev.orrery.inspector.session.Params;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which scripts a breakpoint is for.
 *
 * @param type the number that begins its id
 */
record ScriptFilter(int type, String text, Predicate<Script> predicate) {
  private static final int BY_URL = 1;
  private static final int BY_REGEX = 2;
  private static final int BY_HASH = 3;

  static ScriptFilter of(Params params) {
    String url = params.optionalString("url");
    String regex = params.optionalString("urlRegex");
    String hash = params.optionalString("scriptHash");
    int given = (url == null ? 0 : 1) + (regex == null ? 0 : 1) + (hash == null ? 0 : 1);
    if (given != 1) {
      throw CdpError.server("Either url or urlRegex or scriptHash must be specified.");
    }
    if (url != null) {
      return new ScriptFilter(BY_URL, url, script -> script.url().equals(url));
    } else if (hash != null) {
      return new ScriptFilter(BY_HASH, hash, script -> script.text().hash().equals(hash));
    }
    Pattern pattern = pattern(regex);
    return new ScriptFilter(
        BY_REGEX, regex, script -> pattern != null && pattern.matcher(script.url()).find());
  }

  /** V8 takes a pattern that is none for one that matches nothing; so null. */
  private static Pattern pattern(String regex) {
    try {
      return Pattern.compile(regex);
    } catch (PatternSyntaxException _) {
      return null;
    }
  }

  boolean matches(Script script) {
    return predicate.test(script);
  }
}
