package dev.orrery.runtime.engine.coverage;

import com.oracle.js.parser.ir.FunctionNode;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.js.parser.GraalJSParserHelper;
import com.oracle.truffle.js.runtime.JSContext;
import java.util.List;

/** Finds the functions of scripts and their parts. */
final class Plans {
  /** As long as the one that CommonJS modules are compiled with, and of the same meaning. */
  private static final String PROLOG =
      "(function (exports, require, module, __filename, __dirname) {";

  private static final String EPILOG = "\n})";

  private Plans() {}

  /** Functions by their position, the script first; empty if it does not parse. */
  static List<FunctionPlan> of(Source source, JSContext context) {
    String code = source.getCharacters().toString();
    try {
      FunctionNode program =
          GraalJSParserHelper.parseScript(
              context, source, context.getParserOptions(), false, false, null, PROLOG, EPILOG);
      return new PlanBuilder(code, PROLOG.length()).build(program);
    } catch (AbstractTruffleException _) {
      return ofModule(source, code, context);
    }
  }

  private static List<FunctionPlan> ofModule(Source source, String code, JSContext context) {
    try {
      FunctionNode module =
          GraalJSParserHelper.parseModule(context, source, context.getParserOptions());
      return new PlanBuilder(code, 0).build(module);
    } catch (AbstractTruffleException _) {
      return List.of();
    }
  }
}
