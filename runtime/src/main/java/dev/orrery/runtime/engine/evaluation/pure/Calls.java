package dev.orrery.runtime.engine.evaluation.pure;

import com.oracle.js.parser.ir.AccessNode;
import com.oracle.js.parser.ir.BaseNode;
import com.oracle.js.parser.ir.CallNode;
import com.oracle.js.parser.ir.Expression;
import com.oracle.js.parser.ir.FunctionNode;
import com.oracle.js.parser.ir.IndexNode;
import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.objects.Undefined;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.engine.evaluation.pure.Builtins.Effect;
import dev.orrery.runtime.engine.evaluation.pure.Builtins.Knowledge;
import dev.orrery.runtime.engine.mirror.Functions;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Calls: functions of the language by what is known of them, others by their text. */
final class Calls {
  private static final int MAX_DEPTH = 200;

  private final Interpreter interpreter;
  private final Builtins builtins;
  private final Writes writes;

  /** Functions the evaluation has made, with what they close over. */
  private final Map<Object, Closure> closures = new IdentityHashMap<>();

  private int depth;

  private record Closure(FunctionNode node, Scope scope, String text) {}

  Calls(Interpreter interpreter, Builtins builtins, Writes writes) {
    this.interpreter = interpreter;
    this.builtins = builtins;
    this.writes = writes;
  }

  // ---- call expressions ------------------------------------------------------------------------

  Object call(CallNode node, Scope scope, String text) {
    if (node.isImport()
        || node.isImportSource()
        || node.isEval()
        || node.isTaggedTemplateLiteral()) {
      throw new SideEffect();
    }
    Expression callee = node.getFunction();
    Object self = Undefined.instance;
    Object function;
    if (callee instanceof BaseNode member) {
      self = interpreter.base(member.getBase(), member.isOptional(), scope, text);
      if (self == Interpreter.CUT) {
        return ended(node);
      }
      function = member(member, self, scope, text);
    } else {
      function = interpreter.value(callee, scope, text);
    }
    if (function == Interpreter.CUT || (node.isOptional() && Js.isNullish(function))) {
      return ended(node);
    }
    return run(function, self, arguments(node.getArgs(), scope, text));
  }

  private static Object ended(CallNode node) {
    return node.isOptionalChain() ? Interpreter.CUT : Undefined.instance;
  }

  private Object member(BaseNode node, Object self, Scope scope, String text) {
    return switch (node) {
      case AccessNode access when !access.isPrivate() ->
          interpreter.get(self, access.getPropertyTS());
      case AccessNode access ->
          interpreter.getPrivate(self, scope.privateName(access.getPrivateName()));
      case IndexNode index ->
          interpreter.get(self, interpreter.key(interpreter.value(index.getIndex(), scope, text)));
      default -> throw new SideEffect();
    };
  }

  private Object[] arguments(List<Expression> nodes, Scope scope, String text) {
    List<Object> values = new ArrayList<>();
    for (Expression node : nodes) {
      interpreter.addTo(values, node, scope, text);
    }
    return values.toArray();
  }

  /** Makes an instance of a class of the language. */
  Object construct(CallNode node, Scope scope, String text) {
    Object constructor = interpreter.value(node.getFunction(), scope, text);
    Knowledge known = builtins.ofNew(constructor);
    if (known == null) {
      throw new SideEffect();
    }
    Object[] arguments = prepared(arguments(node.getArgs(), scope, text), known);
    return writes.made(JSRuntime.construct(constructor, arguments));
  }

  // ---- functions -------------------------------------------------------------------------------

  /** A function expression of what is evaluated. */
  Object closure(FunctionNode node, Scope scope, String text) {
    if (node.isGenerator() || node.isMethod()) {
      throw new SideEffect();
    }
    if (scope.isOutermost()) {
      // It closes over nothing of the evaluation: it can be a function like any other.
      Object function = interpreter.operators().literal(Interpreter.textOf(node, text));
      closures.put(function, new Closure(node, scope, text));
      return function;
    }
    Closure closure = new Closure(node, scope, text);
    Object function =
        Js.function(node.getName(), node.getLength(), (self, args) -> run(closure, self, args));
    closures.put(function, closure);
    return function;
  }

  /** Calls a function if that can be done without effects. */
  Object run(Object function, Object self, Object[] arguments) {
    Closure closure = closures.get(function);
    if (closure != null) {
      return run(closure, self, arguments);
    }
    Knowledge known = builtins.ofCall(function);
    if (known != null) {
      return builtin(function, known, self, arguments);
    }
    return run(closureOf(function), self, arguments);
  }

  private Object builtin(Object function, Knowledge known, Object self, Object[] arguments) {
    if (known.effect() == Effect.CHANGES_THIS) {
      writes.requireOwn(self);
    }
    Harmless.require(self, known.reach());
    return keep(Js.call(function, self, prepared(arguments, known)), self);
  }

  /** What a function of the language gives is new, unless it is part of what it was given. */
  private Object keep(Object result, Object self) {
    boolean isNew = result != self && (Js.isArray(result) && Js.isArray(self));
    return isNew ? writes.made(result) : result;
  }

  /** The language calls callbacks as it likes: they are interpreted too. */
  private Object[] prepared(Object[] arguments, Knowledge known) {
    Object[] prepared = arguments.clone();
    for (int i = 0; i < prepared.length; i++) {
      Harmless.require(prepared[i], known.reach());
      Object argument = prepared[i];
      if (argument instanceof JSFunctionObject && builtins.ofCall(argument) == null) {
        prepared[i] = Js.function("", 0, (self, args) -> run(argument, self, args));
      }
    }
    return prepared;
  }

  /** The text of a function of the program and what it closes over. */
  private Closure closureOf(Object function) {
    if (!(function instanceof JSFunctionObject object) || object.getFunctionData().isBuiltin()) {
      throw new SideEffect();
    }
    SourceSection section = Functions.sectionOf(object);
    if (section == null || object.getFunctionData().isClassConstructor()) {
      throw new SideEffect();
    }
    String text = section.getCharacters().toString();
    ParsedFunction parsed = ParsedFunction.of(text);
    if (parsed == null) {
      throw new SideEffect();
    }
    Outside outside = new Outside(object.getRealm(), object.getEnclosingFrame());
    Object self = parsed.node().isArrow() ? null : object.getRealm().getGlobalObject();
    Scope scope = Scope.outermost(outside, self);
    Closure closure = new Closure(parsed.node(), scope, parsed.text());
    closures.put(function, closure);
    return closure;
  }

  Object run(ParsedFunction function, Scope scope, Object self, Object[] arguments) {
    return run(new Closure(function.node(), scope, function.text()), self, arguments);
  }

  private Object run(Closure closure, Object self, Object[] arguments) {
    FunctionNode node = closure.node();
    if (node.isAsync() || node.isGenerator() || ++depth > MAX_DEPTH) {
      throw new SideEffect();
    }
    try {
      Scope scope =
          node.isArrow()
              ? closure.scope().call(arguments)
              : closure.scope().call(receiver(self, closure), arguments);
      return interpreter.statements().body(node, scope, closure.text());
    } finally {
      depth--;
    }
  }

  private static Object receiver(Object self, Closure closure) {
    return Js.isNullish(self) && !closure.node().isStrict() ? closure.scope().self() : self;
  }
}
