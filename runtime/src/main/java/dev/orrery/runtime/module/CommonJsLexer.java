package dev.orrery.runtime.module;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds export names in CommonJS text without running it: assignments to {@code exports.x} and
 * {@code module.exports}, {@code Object.defineProperty(exports, ...)}, and re-exports of
 * transpilers. What it recognises is what Node documents for cjs-module-lexer.
 */
final class CommonJsLexer {
  /** Babel's {@code export *}: copies the members of a required module one by one. */
  private static final Pattern COPY_LOOP =
      Pattern.compile(
          "Object\\.keys\\((\\w+)\\)\\.forEach\\(function\\s*\\((\\w+)\\)\\s*\\{"
              + "[^}]*?exports[\\[,]\\s*\\2\\b[\\s\\S]*?\\1\\[\\2\\]");

  private final String text;
  private final JsScanner in;
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> reexports = new LinkedHashSet<>();

  CommonJsLexer(String text) {
    this.text = text;
    this.in = new JsScanner(text);
  }

  /** The names found; what is no well-formed Unicode cannot be one. */
  Set<String> names() {
    names.removeIf(name -> !StandardCharsets.UTF_16.newEncoder().canEncode(name));
    return names;
  }

  Set<String> reexports() {
    return reexports;
  }

  void scan() {
    while (in.nextToken()) {
      if (!in.isIdentifier() || in.afterDot()) {
        continue;
      }
      switch (in.text()) {
        case "exports" -> afterExports();
        case "module" -> afterModule();
        case "Object" -> afterObject();
        case "__exportStar", "__export", "tslib" -> afterExportStar();
        default -> {}
      }
    }
    if (text.contains("Object.keys(")) {
      copyLoops();
    }
  }

  private void copyLoops() {
    Matcher loop = COPY_LOOP.matcher(text);
    while (loop.find()) {
      Matcher required =
          Pattern.compile(
                  "\\b" + loop.group(1) + "\\s*=\\s*(?:\\w+\\()?require\\((['\"])(.*?)\\1\\)")
              .matcher(text);
      if (required.find()) {
        reexports.add(required.group(2));
      }
    }
  }

  /** {@code exports.x =}, {@code exports['x'] =}, {@code exports = module.exports = ...}. */
  private void afterExports() {
    int mark = in.mark();
    String member = member();
    if (member == null) {
      in.reset(mark);
      return;
    }
    if (in.eat("=") && !in.peekIs("=")) {
      names.add(member);
    }
  }

  private String member() {
    if (in.eat(".")) {
      return in.nextToken() && in.isIdentifier() ? in.text() : null;
    }
    if (in.eat("[") && in.nextToken() && in.isString()) {
      String name = in.stringValue();
      return in.eat("]") ? name : null;
    }
    return null;
  }

  /** {@code module.exports = ...} and {@code module.exports.x = ...}. */
  private void afterModule() {
    int mark = in.mark();
    if (!in.eat(".") || !in.eatWord("exports")) {
      in.reset(mark);
      return;
    }
    if (in.peekIs("=") && in.eat("=") && !in.peekIs("=")) {
      assigned();
    } else {
      afterExports();
    }
  }

  private void assigned() {
    int mark = in.mark();
    if (in.eat("{")) {
      reexports.clear();
      objectLiteral();
    } else if (in.eatWord("require")) {
      String request = requireArgument();
      if (request != null) {
        reexports.clear();
        reexports.add(request);
      }
    } else {
      in.reset(mark);
    }
  }

  /** Keys up to the first thing that is no simple property. */
  private void objectLiteral() {
    while (in.nextToken()) {
      if (in.isIdentifier()) {
        String name = in.text();
        if (in.eat(":")) {
          if (!identifierValue(name)) {
            return;
          }
        } else if (in.peekIs(",") || in.peekIs("}")) {
          names.add(name);
        } else {
          return;
        }
      } else if (in.isString()) {
        String name = in.stringValue();
        if (!in.eat(":")) {
          return;
        }
        if (!identifierValue(name)) {
          return;
        }
      } else if (in.is("...")) {
        if (!in.eatWord("require")) {
          return;
        }
        String request = requireArgument();
        if (request == null) {
          return;
        }
        reexports.add(request);
      } else {
        return;
      }
      if (!in.eat(",")) {
        return;
      }
    }
  }

  /** Adds a key whose value begins with an identifier; true when the value is nothing more. */
  private boolean identifierValue(String key) {
    if (!in.nextToken() || !in.isIdentifier()) {
      return false;
    }
    names.add(key);
    return in.peekIs(",") || in.peekIs("}");
  }

  private String requireArgument() {
    if (!in.eat("(") || !in.nextToken() || !in.isString()) {
      return null;
    }
    String request = in.stringValue();
    return in.eat(")") ? request : null;
  }

  /** {@code Object.defineProperty(exports, 'x', { enumerable: true, get ... | value: ... })}. */
  private void afterObject() {
    int mark = in.mark();
    if (!in.eat(".")
        || !in.eatWord("defineProperty")
        || !in.eat("(")
        || !exportsObject()
        || !in.eat(",")
        || !in.nextToken()
        || !in.isString()) {
      in.reset(mark);
      return;
    }
    String name = in.stringValue();
    if (!in.eat(",") || !in.eat("{") || !in.nextToken()) {
      return;
    }
    if (in.text().equals("enumerable")) {
      in.eat(":");
      in.nextToken();
      in.eat(",");
      in.nextToken();
    }
    if (in.text().equals("value") || in.text().equals("get")) {
      names.add(name);
    }
  }

  private boolean exportsObject() {
    if (in.eatWord("exports")) {
      return true;
    }
    return in.eatWord("module") && in.eat(".") && in.eatWord("exports");
  }

  /** {@code __exportStar(require('x'), exports)} and {@code tslib.__exportStar(...)}. */
  private void afterExportStar() {
    int mark = in.mark();
    if (in.eat(".") && !in.eatWord("__exportStar")) {
      in.reset(mark);
      return;
    }
    if (in.eat("(") && in.eatWord("require")) {
      String request = requireArgument();
      if (request != null) {
        reexports.add(request);
      }
    } else {
      in.reset(mark);
    }
  }
}
