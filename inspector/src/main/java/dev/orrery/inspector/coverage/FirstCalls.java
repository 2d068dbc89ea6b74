package dev.orrery.inspector.coverage;

import com.oracle.truffle.api.source.Source;
import dev.orrery.runtime.inspect.Coverage.Function;
import dev.orrery.runtime.inspect.Coverage.Range;
import dev.orrery.runtime.inspect.Coverage.Script;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** For a client that only asks whether functions ran, V8 tells of each of them once. */
public final class FirstCalls {
  private record Place(Source script, int start, int end) {}

  private final Set<Place> told = new HashSet<>();

  /** The same with functions that were told of before as if they had not run. */
  public List<Script> of(List<Script> scripts) {
    return scripts.stream().map(this::of).toList();
  }

  private Script of(Script script) {
    List<Function> functions = new ArrayList<>();
    for (Function function : script.functions()) {
      Range range = function.ranges().getFirst();
      Place place = new Place(script.source(), range.start(), range.end());
      long count = range.count() > 0 && told.add(place) ? 1 : 0;
      List<Range> whole = List.of(new Range(range.start(), range.end(), count));
      functions.add(new Function(function.name(), whole, false));
    }
    return new Script(script.source(), functions);
  }
}
