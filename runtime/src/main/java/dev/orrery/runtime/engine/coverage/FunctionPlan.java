package dev.orrery.runtime.engine.coverage;

import java.util.ArrayList;
import java.util.List;

/** A function with its parts, as the parser sees it. */
final class FunctionPlan {
  final String name;
  final int start;
  final int end;

  /** Where the engine has it end. */
  final int rootEnd;

  /** Whether it is the whole script. */
  final boolean isScript;

  final List<Part> parts = new ArrayList<>();

  FunctionPlan(String name, int start, int end, int rootEnd, boolean isScript) {
    this.name = name;
    this.start = start;
    this.end = end;
    this.rootEnd = rootEnd;
    this.isScript = isScript;
  }
}
