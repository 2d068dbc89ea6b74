package dev.orrery.runtime.engine.debug;

import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.js.runtime.JSArguments;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.Undefined;
import dev.orrery.runtime.engine.debug.LiveVariables.Outer;
import dev.orrery.runtime.engine.debug.ScopeView.Head;
import dev.orrery.runtime.engine.debug.ScopeView.Type;
import dev.orrery.runtime.engine.debug.SyntaxScope.Kind;
import dev.orrery.runtime.engine.debug.SyntaxScope.Variable;
import dev.orrery.runtime.engine.mirror.ParameterLists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lists the scopes of a call as V8 has them: which there are says the text, what is in them the
 * engine's frames. Of the functions around, only what functions inside use is there.
 */
final class ScopeWalk {
  private final FrameView call;
  private final ScopeTree tree;
  private final SyntaxFunction function;
  private final int offset;
  private final ModuleFrames modules;
  private final LiveVariables live;
  private final List<ScopeView> scopes = new ArrayList<>();
  private final Set<String> hidden = new HashSet<>();

  ScopeWalk(FrameView call, ScopeTree tree, int offset, ModuleFrames modules) {
    this.call = call;
    this.tree = tree;
    this.function = tree.of(call.functionSection());
    this.offset = offset;
    this.modules = modules;
    this.live = LiveVariables.of(call);
  }

  List<ScopeView> list() {
    if (function != null) {
      addLocals();
      addClosures();
      addEvaluating();
    }
    addGlobals(call.jsRealm());
    return scopes;
  }

  /** Names around the function that are not shown: to code they are not defined. */
  Set<String> hidden() {
    return hidden;
  }

  /** Finds variables by name: the n-th time a name is asked for, the n-th variable that has it. */
  private static final class Finder {
    private final List<LiveVariable> variables;
    private final Map<String, Integer> found = new HashMap<>();

    Finder(List<LiveVariable> variables) {
      this.variables = variables;
    }

    /** Null if there is no other one. */
    LiveVariable next(String name) {
      int skipped = found.merge(name, 1, Integer::sum) - 1;
      LiveVariable last = null;
      for (LiveVariable variable : variables) {
        if (variable.name().equals(name)) {
          last = variable;
          if (skipped-- == 0) {
            return variable;
          }
        }
      }
      return last;
    }

    boolean hasFound(String name) {
      return found.containsKey(name);
    }
  }

  // ---- the function's own ----------------------------------------------------------------------

  private void addLocals() {
    Finder finder = new Finder(live.local());
    String name = FrameView.nameOf(call.function(), call.node().getRootNode(), function);
    SyntaxScope own = function.scope();
    for (SyntaxScope scope = own.at(offset); scope != own; scope = scope.parent()) {
      if (scope.is(Kind.WITH)) {
        addWith(scope, name);
      } else {
        add(new Head(typeOf(scope), name, scope.start(), scope.end()), find(scope, finder));
      }
    }
    List<LiveVariable> variables = call.isBeforeOwnCode() ? parameters(own) : find(own, finder);
    addSelf(variables);
    Head head = new Head(typeOf(own), name, own.start(), own.end());
    if (own.is(Kind.FUNCTION)) {
      boolean isWrapper = own.parent() == null;
      variables.addAll(isWrapper ? 0 : variables.size(), undeclared(finder, isWrapper));
      scopes.add(ScopeView.of(head, variables));
    } else if (own.is(Kind.MODULE)) {
      add(head, variables);
    } else if (call.isEval()) {
      variables.addAll(undeclared(finder, true));
      add(new Head(Type.EVAL, "", own.start(), own.end()), variables);
    }
  }

  /** The engine finds the name of a function expression in the call, not in a variable. */
  private void addSelf(List<LiveVariable> variables) {
    if (call.function() instanceof JSFunctionObject self) {
      String name = JSFunction.getName(self).toJavaStringUncached();
      boolean isFound = variables.stream().anyMatch(variable -> variable.name().equals(name));
      boolean isMade = name.equals("anonymous");
      if (!isFound && !isMade && function.scope().declares(name)) {
        variables.add(0, new LiveVariable.Constant(name, self));
      }
    }
  }

  /** The variables that the text does not show, such as the parameters of a module's wrapper. */
  private List<LiveVariable> undeclared(Finder finder, boolean all) {
    List<LiveVariable> more = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (LiveVariable variable : live.local()) {
      boolean isWanted = (all && !isImplied(variable)) || variable instanceof LiveVariable.InObject;
      if (isWanted
          && isShown(variable)
          && !finder.hasFound(variable.name())
          && !function.scope().declaresWithin(variable.name())
          && names.add(variable.name())) {
        more.add(variable);
      }
    }
    return more;
  }

  private static boolean isShown(LiveVariable variable) {
    return !variable.name().startsWith("#");
  }

  private static boolean isImplied(LiveVariable variable) {
    return variable instanceof LiveVariable.Arguments;
  }

  private static List<LiveVariable> find(SyntaxScope scope, Finder finder) {
    List<LiveVariable> variables = new ArrayList<>();
    for (Variable variable : scope.variables()) {
      LiveVariable found = finder.next(variable.name());
      if (found != null) {
        variables.add(found);
      }
    }
    return variables;
  }

  /** What a call was given, before the engine has made variables of it; the others have no value. */
  private List<LiveVariable> parameters(SyntaxScope scope) {
    List<LiveVariable> variables = new ArrayList<>();
    Object[] given = JSArguments.extractUserArguments(call.functionFrame().getArguments());
    int index = 0;
    for (Variable variable : scope.variables()) {
      boolean isGiven = variable.isParameter() && index < given.length;
      Object value = isGiven ? given[index] : Undefined.instance;
      index += variable.isParameter() ? 1 : 0;
      variables.add(new LiveVariable.Constant(variable.name(), value));
    }
    return variables;
  }

  private void addWith(SyntaxScope scope, String name) {
    int line = call.source().getLineNumber(Math.max(0, scope.start()));
    for (LiveVariables.With with : live.withs()) {
      if (with.line() == line) {
        Head head = new Head(Type.WITH, name, scope.start(), scope.end());
        scopes.add(ScopeView.ofObject(head, (JSDynamicObject) with.object()));
        return;
      }
    }
  }

  private static Type typeOf(SyntaxScope scope) {
    return switch (scope.kind()) {
      case FUNCTION -> Type.LOCAL;
      case MODULE -> Type.MODULE;
      case SCRIPT -> Type.SCRIPT;
      case CATCH -> Type.CATCH;
      case WITH -> Type.WITH;
      case BLOCK, CLASS -> Type.BLOCK;
    };
  }

  private void add(Head head, List<LiveVariable> variables) {
    if (!variables.isEmpty()) {
      scopes.add(ScopeView.of(head, variables));
    }
  }

  // ---- the functions around it -----------------------------------------------------------------

  private void addClosures() {
    List<Outer> frames = new ArrayList<>(live.outer());
    if (ClassInitializers.isStatic(function)) {
      addClassMaker(frames);
    }
    MaterializedFrame module = modules.of(call.source());
    if (module != null && frames.stream().noneMatch(frame -> isOutermost(frame.function()))) {
      frames.addAll(LiveVariables.ofFrame(module).outer());
    }
    List<LiveVariable> captured = new ArrayList<>();
    for (Outer frame : frames) {
      boolean isModule = isModule(frame.function());
      frame.variables().stream()
          .filter(variable -> isModule || tree.hasEval() || variable.isCaptured())
          .forEach(captured::add);
    }
    Finder finder = new Finder(captured);
    for (SyntaxScope s = function.scope().parent(); s != null; s = s.parent()) {
      if (!s.is(Kind.WITH) && !s.is(Kind.SCRIPT)) {
        addClosure(s, finder, frames);
      }
    }
  }

  /** The code around a class calls its static initializers; these may have no way to it else. */
  private void addClassMaker(List<Outer> frames) {
    FrameView maker = call.caller();
    if (maker != null && frames.stream().noneMatch(f -> f.function() == maker.function())) {
      frames.addAll(LiveVariables.ofFrame(LiveVariables.innermost(maker)).outer());
    }
  }

  private void addClosure(SyntaxScope scope, Finder finder, List<Outer> frames) {
    List<LiveVariable> variables = new ArrayList<>();
    for (Variable variable : scope.variablesInside()) {
      LiveVariable found =
          variable.isVisibleInside() ? findCaptured(variable, scope, finder) : null;
      if (found != null) {
        variables.add(found);
      } else {
        hidden.add(variable.name());
      }
    }
    if (scope.is(Kind.FUNCTION) && scope.parent() == null) {
      variables.addAll(0, parametersOfWrapper(scope, frames));
    }
    SyntaxFunction owner = contextOf(scope);
    Type type = scope.is(Kind.FUNCTION) ? Type.CLOSURE : typeOf(scope);
    add(
        new Head(type, nameOf(owner, frames), owner.scope().start(), owner.scope().end()),
        variables);
  }

  private LiveVariable findCaptured(Variable variable, SyntaxScope scope, Finder finder) {
    LiveVariable found = finder.next(variable.name());
    MaterializedFrame module = scope.parent() == null ? modules.callOf(call.source()) : null;
    boolean isArguments = variable.name().equals("arguments") && module != null;
    return isArguments ? new LiveVariable.Arguments(module) : found;
  }

  private List<LiveVariable> parametersOfWrapper(SyntaxScope wrapper, List<Outer> frames) {
    List<LiveVariable> parameters = new ArrayList<>();
    for (Outer frame : frames) {
      if (isOutermost(frame.function())) {
        frame.variables().stream()
            .filter(variable -> (tree.hasEval() || variable.isCaptured()) && isShown(variable))
            .filter(variable -> !wrapper.declaresWithin(variable.name()))
            .filter(variable -> !variable.name().equals("arguments"))
            .forEach(variable -> parameters.add(0, variable));
      }
    }
    return parameters;
  }

  /** V8 describes a scope by the next code around it whose variables live on. */
  private SyntaxFunction contextOf(SyntaxScope scope) {
    SyntaxScope at = scope;
    while (at.parent() != null && !(at.isOfCode() && tree.of(at).hasContext())) {
      at = at.parent();
    }
    return tree.of(at);
  }

  private String nameOf(SyntaxFunction owner, List<Outer> frames) {
    for (Outer frame : frames) {
      RootNode root = rootOf(frame.function());
      SourceSection section = root.getSourceSection();
      if (section != null && isHere(section) && tree.of(section) == owner) {
        return FrameView.nameOf(frame.function(), root, owner);
      }
    }
    return "";
  }

  private static RootNode rootOf(JSFunctionObject function) {
    return JSFunction.getFunctionData(function).getRootNode();
  }

  private boolean isHere(SourceSection section) {
    return section.getSource().equals(call.source());
  }

  private boolean isOutermost(JSFunctionObject owner) {
    SourceSection section = rootOf(owner).getSourceSection();
    return section != null && isHere(section) && tree.of(section) == tree.program();
  }

  private static boolean isModule(JSFunctionObject owner) {
    String name = rootOf(owner).getName();
    return name != null && name.startsWith(":module");
  }

  /** The code that evaluates this text: the frames alone tell its scopes. */
  private void addEvaluating() {
    Set<JSFunctionObject> seen = new HashSet<>();
    for (Outer frame : live.outer()) {
      RootNode root = rootOf(frame.function());
      SourceSection section = root.getSourceSection();
      if (section == null || isHere(section) || !seen.add(frame.function())) {
        continue;
      }
      Map<String, LiveVariable> byName = new LinkedHashMap<>();
      live.outer().stream()
          .filter(other -> other.function() == frame.function())
          .flatMap(other -> other.variables().stream())
          .filter(ScopeWalk::isShown)
          .forEach(variable -> byName.putIfAbsent(variable.name(), variable));
      List<LiveVariable> variables = List.copyOf(byName.values());
      Type type = isModule(frame.function()) ? Type.MODULE : Type.CLOSURE;
      boolean isAll = section.getCharLength() == section.getSource().getLength();
      int start = isAll ? 0 : ParameterLists.startOf(section);
      String name = FrameView.nameOf(frame.function(), root, null);
      add(new Head(type, name, start, section.getCharEndIndex()), variables);
    }
  }

  // ---- the global ones -------------------------------------------------------------------------

  private void addGlobals(JSRealm realm) {
    JSDynamicObject lexicals = realm.getGlobalScope();
    if (lexicals instanceof JSObject && !JSObject.ownPropertyKeys(lexicals).isEmpty()) {
      scopes.add(ScopeView.ofObject(scriptHead(), lexicals));
    }
    scopes.add(ScopeView.ofObject(Head.of(Type.GLOBAL), realm.getGlobalObject()));
  }

  /** A script's own code has its scope around it; functions in it do if it declares some. */
  private Head scriptHead() {
    SyntaxScope script = tree.program() == null ? null : tree.program().scope();
    boolean isHere =
        script != null
            && script.is(Kind.SCRIPT)
            && (function.scope() == script || script.variables().iterator().hasNext());
    return isHere && !call.isEval()
        ? new Head(Type.SCRIPT, "", script.start(), script.end())
        : Head.of(Type.SCRIPT);
  }
}
