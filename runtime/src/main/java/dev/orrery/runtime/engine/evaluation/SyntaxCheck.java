package dev.orrery.runtime.engine.evaluation;

import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.js.parser.GraalJSParserHelper;
import com.oracle.truffle.js.runtime.GraalJSException;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.JSRealm;
import dev.orrery.runtime.engine.mirror.Place;

/** Tells whether a text could take the place of a script's. JS thread. */
public final class SyntaxCheck {
  private static final String MODULE = "application/javascript+module";

  /** The body of a function may return, among others. */
  private static final String PROLOG = "(function () {";

  private static final String EPILOG = "\n})";

  private SyntaxCheck() {}

  /**
   * Parses a text, which does not run.
   *
   * @param isBody whether the script is the body of a function
   * @return null if it is fine
   */
  public static Failure failure(Source script, String text, boolean isBody, Object realm) {
    Source source =
        Source.newBuilder("js", text, script.getName()).mimeType(script.getMimeType()).build();
    try {
      parse(source, isBody, ((JSRealm) realm).getContext());
      return null;
    } catch (GraalJSException e) {
      Failure failure = Failures.ofSyntaxError(e, source);
      return isBody ? withoutProlog(failure) : failure;
    }
  }

  private static Failure withoutProlog(Failure failure) {
    Place place = failure.place();
    if (place.line() > 0) {
      return failure;
    }
    int column = Math.max(0, place.column() - PROLOG.length());
    Place own = new Place(place.script(), place.line(), column);
    return new Failure(failure.thrown(), own, failure.frames(), failure.isTermination());
  }

  private static void parse(Source source, boolean isBody, JSContext context) {
    if (MODULE.equals(source.getMimeType())) {
      GraalJSParserHelper.parseModule(context, source, context.getParserOptions());
    } else {
      GraalJSParserHelper.parseScript(
          context,
          source,
          context.getParserOptions(),
          false,
          false,
          null,
          isBody ? PROLOG : "",
          isBody ? EPILOG : "");
    }
  }
}
