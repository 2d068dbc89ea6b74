package dev.orrery.runtime.engine.debug;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.js.runtime.GraalJSException;
import com.oracle.truffle.js.runtime.objects.Undefined;
import dev.orrery.runtime.engine.evaluation.Failures;
import dev.orrery.runtime.inspect.InspectedFrame;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Something the program throws. */
public final class Thrown {
  private static final Pattern PROPERTY = Pattern.compile("\\.[\\w$]+$");

  private final Spot spot;
  private final GraalJSException exception;
  private final CatchPrediction.Verdict verdict;

  Thrown(Spot spot, GraalJSException exception, CatchPrediction.Verdict verdict) {
    this.spot = spot;
    this.exception = exception;
    this.verdict = verdict;
  }

  /** The innermost call of the program's that it goes through. */
  public Spot spot() {
    return spot;
  }

  public Object value() {
    Object value = exception.getErrorObject();
    return value == null ? Undefined.instance : value;
  }

  /** Whether the program will catch it, as far as can be foretold. */
  public boolean isCaught() {
    return verdict.isCaught();
  }

  /** Whether it becomes the rejection of a promise. */
  public boolean isRejection() {
    return verdict.isAsync();
  }

  /** Where in the script it is thrown. */
  public int offset(BreakLocations locations) {
    Node location = exception.getLocation();
    SourceSection at = location == null ? null : location.getEncapsulatingSourceSection();
    SourceSection statement = spot.frame().section();
    boolean isWithin =
        at != null
            && at.isAvailable()
            && at.getSource().equals(statement.getSource())
            && at.getCharIndex() >= statement.getCharIndex()
            && at.getCharEndIndex() <= statement.getCharEndIndex();
    if (statement.getCharacters().toString().startsWith("throw")) {
      return spot.frame().offset(locations, true);
    }
    if (isWithin) {
      BreakLocation call = locations.ofCall(at);
      return call == null ? positionOf(at) : call.offset();
    }
    return offsetOfCall(statement, locations);
  }

  /** A property is where its name is. */
  private static int positionOf(SourceSection section) {
    Matcher property = PROPERTY.matcher(section.getCharacters());
    return section.getCharIndex() + (property.find() ? property.start() + 1 : 0);
  }

  /** A builtin function has thrown: the stack tells which call that was. */
  private int offsetOfCall(SourceSection statement, BreakLocations locations) {
    for (InspectedFrame frame : Failures.of(exception).frames()) {
      if (frame.script().equals(statement.getSource())) {
        int offset = frame.script().getLineStartOffset(frame.line() + 1) + frame.column();
        boolean isWithin =
            offset >= statement.getCharIndex() && offset < statement.getCharEndIndex();
        return isWithin ? offset : spot.frame().offset(locations, true);
      }
    }
    return spot.frame().offset(locations, true);
  }
}
