package dev.orrery.runtime.engine.evaluation;

import com.oracle.js.parser.ParserException;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.js.runtime.Errors;
import com.oracle.truffle.js.runtime.GraalJSException;
import com.oracle.truffle.js.runtime.builtins.JSErrorObject;
import com.oracle.truffle.js.runtime.objects.Undefined;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.engine.mirror.Mirror;
import dev.orrery.runtime.engine.mirror.Mirrors;
import dev.orrery.runtime.engine.mirror.Place;
import dev.orrery.runtime.inspect.InspectedFrame;
import java.util.List;

/** Turns exceptions into failures. */
public final class Failures {
  private static final String BAD_TOKEN = "Invalid or unexpected token";
  private static final String END_OF_INPUT = "Unexpected end of input";

  private Failures() {}

  /** What an exception of the engine says. */
  public static Failure of(Throwable thrown) {
    if (thrown instanceof Termination) {
      return new Failure(Undefined.instance, null, List.of(), true);
    }
    if (!(thrown instanceof AbstractTruffleException guest)) {
      throw sneaky(thrown);
    }
    Object value = guest instanceof GraalJSException e ? e.getErrorObject() : Undefined.instance;
    List<InspectedFrame> frames = CallStacks.of(guest);
    Place place = ThrowPlaces.of(guest);
    return new Failure(value, place, frames, false);
  }

  /** Where an exception was thrown; null if that is not in the program's code. */
  public static InspectedFrame placeOf(Throwable thrown) {
    Place place = thrown instanceof AbstractTruffleException guest ? ThrowPlaces.of(guest) : null;
    return place == null
        ? null
        : new InspectedFrame("", place.script(), place.line(), place.column());
  }

  /** A syntax error, which has a place but no calls. */
  static Failure ofSyntaxError(GraalJSException thrown, Source source) {
    Place place = new Place(source, 0, 0);
    if (thrown.getCause() instanceof ParserException parser && parser.getLineNumber() > 0) {
      place = new Place(source, parser.getLineNumber() - 1, Math.max(0, parser.getColumnNumber()));
    }
    Object error = withoutFrames(thrown.getErrorObject());
    OpenText open = OpenText.in(source.getCharacters().toString());
    if (open != null && Mirrors.of(error).description().endsWith(BAD_TOKEN)) {
      place = Places.of(source, open.isTemplate() ? source.getLength() : open.start());
      if (open.isTemplate()) {
        Js.define(error, "message", END_OF_INPUT, false);
        Js.define(error, "stack", "SyntaxError: " + END_OF_INPUT, false);
      }
    }
    return new Failure(error, place, List.of(), false);
  }

  /** V8's answer to code that might change something; {@code source} may be null. */
  static Failure ofSideEffect(Source source) {
    GraalJSException error = Errors.createEvalError("Possible side-effect in debug-evaluate");
    Place place = source == null ? null : new Place(source, -1, -1);
    return new Failure(withoutFrames(error.getErrorObject()), place, List.of(), false);
  }

  /** Whether a script failed because it declares a name that is taken. */
  static boolean isRedeclaration(Failure failure) {
    Mirror mirror = Mirrors.of(failure.thrown());
    return "SyntaxError".equals(mirror.className())
        && mirror.description().contains("has already been declared");
  }

  /** The same as an error of the parser. */
  static Failure early(Failure failure, Source source) {
    return new Failure(withoutFrames(failure.thrown()), new Place(source, 0, 0), List.of(), false);
  }

  /** V8 gives errors of its parser no frames. */
  private static Object withoutFrames(Object error) {
    if (error instanceof JSErrorObject && Js.isString(Js.get(error, "stack"))) {
      String stack = Js.toJava(Js.get(error, "stack"));
      int frames = stack.indexOf("\n    at ");
      if (frames >= 0) {
        Js.define(error, "stack", stack.substring(0, frames), false);
      }
    }
    return error;
  }

  /** The failure an Error object stands for: where it was made. */
  public static Failure ofErrorObject(Object error) {
    if (!(error instanceof JSErrorObject object)) {
      return null;
    }
    List<InspectedFrame> frames = CallStacks.of(object.getException());
    Place place = frames.isEmpty() ? null : placeOf(frames.getFirst());
    return new Failure(error, place, frames, false);
  }

  private static Place placeOf(InspectedFrame frame) {
    return new Place(frame.script(), frame.line(), frame.column());
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> RuntimeException sneaky(Throwable t) throws T {
    throw (T) t;
  }
}
