package dev.orrery.runtime.engine.debug;

import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.FrameInstance;
import com.oracle.truffle.api.frame.FrameInstance.FrameAccess;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.instrumentation.InstrumentableNode;
import com.oracle.truffle.api.instrumentation.StandardTags.StatementTag;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.NodeUtil;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.js.nodes.JavaScriptNode;
import com.oracle.truffle.js.nodes.access.InitializeInstanceElementsNode;
import com.oracle.truffle.js.nodes.control.AsyncFunctionBodyNode;
import com.oracle.truffle.js.nodes.control.TopLevelAwaitModuleBodyNode;
import com.oracle.truffle.js.nodes.function.ClassDefinitionNode;
import com.oracle.truffle.js.nodes.function.JSFunctionExpressionNode;
import com.oracle.truffle.js.runtime.JSArguments;
import com.oracle.truffle.js.runtime.JSFrameUtil;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.JavaScriptRootNode;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.objects.JSModuleRecord;
import com.oracle.truffle.js.runtime.objects.Null;
import com.oracle.truffle.js.runtime.objects.Undefined;
import dev.orrery.runtime.engine.evaluation.Completion;
import dev.orrery.runtime.engine.evaluation.Evaluator;
import dev.orrery.runtime.engine.mirror.Mirrors;
import dev.orrery.runtime.engine.mirror.Place;
import dev.orrery.runtime.engine.mirror.SlotMirror;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One call that is going on: where it is, what is in scope. Valid as long as it goes on. */
public final class FrameView {
  /** How the names of texts begin that are no scripts of the program. */
  private static final String EVALUATED = "eval at pause";

  /** The beginning of an arrow function with simple parameters. */
  private static final Pattern ARROW = Pattern.compile("^(async\\s*)?([\\w$]+|\\([^()]*\\))\\s*=>");

  private final Node node;
  private final MaterializedFrame frame;
  private final boolean initializesFields;

  FrameView(Node node, MaterializedFrame frame) {
    this(node, frame, false);
  }

  private FrameView(Node node, MaterializedFrame frame, boolean initializesFields) {
    this.node = node;
    this.frame = frame;
    this.initializesFields = initializesFields;
  }

  /** The program's calls that are going on, innermost first. JS thread, within {@link Spot#pause}. */
  public static List<FrameView> stack() {
    List<FrameView> views = new ArrayList<>();
    Truffle.getRuntime()
        .iterateFrames(
            instance -> {
              FrameView view = of(instance.getCallNode(), instance);
              if (view != null) {
                views.add(view);
              }
              return null;
            });
    return views;
  }

  /** Null if it is none of the program's calls; {@code call}: where it calls another, or null. */
  static FrameView of(Node call, FrameInstance instance) {
    Node node = call == null ? null : InstrumentableNode.findInstrumentableParent(call);
    return node == null || isAsyncEntry(call) || node.getRootNode().isInternal() || !isProgram(node)
        ? null
        : new FrameView(
            node,
            instance.getFrame(FrameAccess.MATERIALIZE).materialize(),
            initializesFields(call));
  }

  /** Whether a constructor is about to give the object its fields. */
  private static boolean initializesFields(Node call) {
    for (Node at = call; at != null; at = at.getParent()) {
      if (at instanceof InitializeInstanceElementsNode) {
        return !(at.getParent() instanceof ClassDefinitionNode);
      }
      // The first child is what makes the object, such as a call of super().
      Node parent = at.getParent();
      if (parent instanceof InitializeInstanceElementsNode
          && parent.getChildren().iterator().next() == at) {
        return false;
      }
    }
    return false;
  }

  /** Whether it is in a constructor before that one's own code. */
  boolean isBeforeOwnCode() {
    return initializesFields
        && function() instanceof JSFunctionObject object
        && !object.getFunctionData().isDerived();
  }

  /** The call that this one returns to, as long as both go on; null for none of the program's. */
  FrameView caller() {
    List<FrameView> stack = stack();
    for (int i = 0; i + 1 < stack.size(); i++) {
      if (stack.get(i).identity() == identity()) {
        return stack.get(i + 1);
      }
    }
    return null;
  }

  private static boolean isProgram(Node node) {
    if (isAsyncEntry(node) || isWrapper(node.getRootNode())) {
      return false;
    }
    SourceSection section = node.getEncapsulatingSourceSection();
    return section != null && section.isAvailable() && section.getSource().hasCharacters();
  }

  /** A call of an async function is two frames, one of which starts the other. */
  static boolean isAsyncEntry(Node node) {
    Node at = node;
    while (at != null
        && !(at instanceof AsyncFunctionBodyNode)
        && !(at instanceof TopLevelAwaitModuleBodyNode)) {
      at = at.getParent();
    }
    return at != null;
  }

  /** The code that makes the function of a CommonJS module has that function's text. */
  static boolean isWrapper(RootNode root) {
    SourceSection section = root.getSourceSection();
    if (section == null || !":program".equals(root.getName())) {
      return false;
    }
    JSFunctionExpressionNode made =
        NodeUtil.findFirstNodeInstance(root, JSFunctionExpressionNode.class);
    SourceSection function = made == null ? null : made.getSourceSection();
    return function != null
        && function.getCharIndex() == 0
        && function.getCharLength() == section.getSource().getLength();
  }

  /** What tells the call from others, also when it goes on after a wait. */
  public Object identity() {
    return functionFrame();
  }

  public Source source() {
    return section().getSource();
  }

  /** The text of what runs: a statement, or a call. */
  public SourceSection section() {
    return node.getEncapsulatingSourceSection();
  }

  /** The text of the statement that runs. */
  public SourceSection statement() {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at instanceof JavaScriptNode code && code.hasTag(StatementTag.class)) {
        return code.getSourceSection();
      }
    }
    return section();
  }

  /** The text of the function, script or module. */
  public SourceSection functionSection() {
    SourceSection section = node.getRootNode().getSourceSection();
    return section == null ? section() : section;
  }

  /** Whether that is a module's code outside of functions. */
  boolean isModule() {
    String name = node.getRootNode().getName();
    return name != null && name.startsWith(":module");
  }

  /** Whether its variables are its own, and not those of a script. */
  boolean isFunction() {
    String name = node.getRootNode().getName();
    return name == null || !name.startsWith(":program") || isEval();
  }

  /** Whether it is the text that an eval was given. */
  boolean isEval() {
    return ":program".equals(node.getRootNode().getName())
        && source().getName().startsWith("eval at ");
  }

  /** Empty for anonymous functions and for scripts. */
  public String functionName() {
    return functionName(null);
  }

  /** As V8 has it, which calls nameless functions by what they are assigned to. */
  public String functionName(BreakLocations locations) {
    SyntaxFunction syntax = locations == null ? null : locations.scopes().of(functionSection());
    return nameOf(function(), node.getRootNode(), syntax);
  }

  /** {@code syntax}: null if it is not known. */
  static String nameOf(Object function, RootNode root, SyntaxFunction syntax) {
    if (syntax != null && syntax.initializer() != null) {
      return syntax.initializer();
    }
    String declared = root.getName();
    if (declared != null && (declared.startsWith(":program") || declared.startsWith(":module"))) {
      return "";
    }
    String name = function instanceof JSFunctionObject object ? Mirrors.ownName(object) : declared;
    if (name == null || name.equals("anonymous") || name.startsWith(":")) {
      return "";
    }
    return name.isEmpty() && syntax != null ? syntax.inferredName() : name;
  }

  /** Where in a script the function is, as V8 has it. */
  public Place functionPlace(BreakLocations locations) {
    SyntaxFunction syntax = locations.scopes().of(functionSection());
    if (syntax != null && syntax.initializer() != null) {
      return placeOf(syntax.scope().start());
    }
    Object function = function();
    if (functionSection().getCharIndex() == 0
        && functionSection().getCharLength() == source().getLength()) {
      return new Place(source(), 0, 0);
    }
    if (Evaluator.isFunction(function)) {
      for (SlotMirror slot : Mirrors.internalSlots(function)) {
        if (slot.value() instanceof Place place) {
          return place;
        }
      }
    }
    return new Place(source(), 0, 0);
  }

  private Place placeOf(int offset) {
    int line = source().getLineNumber(offset);
    return new Place(source(), line - 1, offset - source().getLineStartOffset(line));
  }

  Object function() {
    return JSFrameUtil.getFunctionObjectNoCast(functionFrame());
  }

  /** Generators, async functions and modules keep their variables in a frame of their own. */
  MaterializedFrame functionFrame() {
    if (ModuleLinking.moduleOf(frame) instanceof JSModuleRecord module
        && module.getEnvironment() != null) {
      return module.getEnvironment();
    }
    boolean resumes =
        node.getRootNode() instanceof JavaScriptRootNode root
            && root.isResumption()
            && frame.getFrameDescriptor() == root.getFrameDescriptor();
    return resumes ? JSArguments.getResumeExecutionContext(frame.getArguments()) : frame;
  }

  Node node() {
    return node;
  }

  MaterializedFrame frame() {
    return frame;
  }

  /** That of the function, as the engine's evaluators want it. */
  public Object realm() {
    return jsRealm();
  }

  /** The realm of the function. */
  JSRealm jsRealm() {
    return JSRealm.get(node);
  }

  /** Those have the {@code this} and {@code arguments} of the code around them. */
  boolean isArrow() {
    SourceSection section = node.getRootNode().getSourceSection();
    return section != null
        && section.isAvailable()
        && ARROW.matcher(section.getCharacters()).find();
  }

  boolean isStrict() {
    return !(function() instanceof JSFunctionObject object)
        || JSFunction.getFunctionData(object).isStrict();
  }

  /** {@code this}; functions that are not strict have the global object for none. */
  public Object self() {
    return self(null);
  }

  /**
   * {@code this} as V8 shows it: arrow functions have none unless they use it. With null, the one
   * that code amidst the function's would have.
   */
  public Object self(BreakLocations locations) {
    Receiver receiver = new Receiver(this, locations == null ? null : locations.scopes());
    if (!receiver.isShown()) {
      return Undefined.instance;
    }
    Object self = receiver.value();
    if (isStrict()) {
      return self;
    }
    if (self == Undefined.instance || self == Null.instance) {
      return jsRealm().getGlobalObject();
    }
    return JSRuntime.toObject(self);
  }

  /**
   * Innermost first; the global ones last.
   *
   * @param offset where the call is in its script
   */
  public Scopes scopes(BreakLocations locations, int offset) {
    ScopeWalk walk = new ScopeWalk(this, locations.scopes(), offset, locations.modules());
    return new Scopes(walk.list(), walk.hidden());
  }

  /** Runs code amidst the function's, which sees these scopes. */
  public Completion evaluate(String code, Scopes scopes) {
    CallScope scope = new CallScope(this, scopes);
    return new Evaluator(jsRealm())
        .guarded(() -> InlineCode.parse(this, scope, source(code)).run(this, scope));
  }

  static Source source(String code) {
    return Source.newBuilder("js", code, EVALUATED).build();
  }

  /** Where the call is, as an offset in its script. */
  public int offset(BreakLocations locations, boolean isInnermost) {
    SourceSection section = section();
    if (isBeforeOwnCode()) {
      SyntaxFunction syntax = locations.scopes().of(functionSection());
      return syntax == null ? section.getCharIndex() : syntax.scope().start();
    }
    BreakLocation location =
        isInnermost ? locations.ofStatement(section) : locations.ofCall(section);
    if (location == null && !isInnermost) {
      int access = locations.ofAccess(section);
      if (access >= 0) {
        return access;
      }
      location = locations.ofStatement(section);
    }
    return location == null ? section.getCharIndex() : location.offset();
  }
}
