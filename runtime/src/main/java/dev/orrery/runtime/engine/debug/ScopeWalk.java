package dev.orrery.runtime.engine.debug;

import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.NodeLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.nodes.NodeUtil;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.nodes.JSFrameSlot;
import com.oracle.truffle.js.nodes.access.ScopeFrameNode;
import com.oracle.truffle.js.nodes.function.BlockScopeNode;
import com.oracle.truffle.js.runtime.GraalJSException;
import com.oracle.truffle.js.runtime.JSFrameUtil;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.Undefined;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.engine.debug.ScopeView.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Lists the scopes of a call as V8 has them. */
final class ScopeWalk {
  private static final InteropLibrary INTEROP = InteropLibrary.getUncached();
  private static final String THIS = "this";

  /** The beginning of an arrow function with simple parameters. */
  private static final Pattern ARROW = Pattern.compile("^(async\\s*)?([\\w$]+|\\([^()]*\\))\\s*=>");

  private final FrameView call;
  private final BreakLocations locations;
  private final List<ScopeView> scopes = new ArrayList<>();

  ScopeWalk(FrameView call, BreakLocations locations) {
    this.call = call;
    this.locations = locations;
  }

  List<ScopeView> list() {
    Object scope = addLocals(innermost(call));
    addClosures(scope);
    addGlobals(call.jsRealm());
    return scopes;
  }

  static Object receiver(FrameView call) {
    if (call.function() instanceof JSFunctionObject function && !isArrow(function)) {
      Object self = JSFrameUtil.getThisObj(call.functionFrame());
      if (JSFunction.getFunctionData(function).isStrict() || self != Undefined.instance) {
        return self;
      }
    }
    try {
      Object scope = innermost(call);
      return scope != null && INTEROP.isMemberReadable(scope, THIS)
          ? INTEROP.readMember(scope, THIS)
          : Undefined.instance;
    } catch (InteropException | GraalJSException _) {
      // In a derived constructor before super().
      return Undefined.instance;
    }
  }

  /** Those have the {@code this} of the code around them. */
  private static boolean isArrow(JSFunctionObject function) {
    SourceSection section = JSFunction.getFunctionData(function).getRootNode().getSourceSection();
    return section != null
        && section.isAvailable()
        && ARROW.matcher(section.getCharacters()).find();
  }

  private static Object innermost(FrameView call) {
    NodeLibrary library = NodeLibrary.getUncached();
    try {
      return library.hasScope(call.node(), call.frame())
          ? library.getScope(call.node(), call.frame(), true)
          : null;
    } catch (UnsupportedMessageException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Null if there is none. */
  private static Object parent(Object scope) {
    try {
      return INTEROP.hasScopeParent(scope) ? INTEROP.getScopeParent(scope) : null;
    } catch (UnsupportedMessageException e) {
      throw new IllegalStateException(e);
    }
  }

  // ---- the function's own ----------------------------------------------------------------------

  /** Returns the first scope outside of the function. */
  private Object addLocals(Object innermost) {
    Object scope = innermost;
    while (scope != null && isBlock(scope)) {
      Object outer = parent(scope);
      Set<String> names = ownNames(scope, outer);
      if (!names.isEmpty()) {
        boolean isCatch = locations.isCatch(call.section().getCharIndex(), names);
        add(isCatch ? Type.CATCH : Type.BLOCK, call.functionName(), scope, names);
      }
      scope = outer;
    }
    if (scope == null) {
      return null;
    }
    Object outer = parent(scope);
    Type type = call.isModule() ? Type.MODULE : Type.LOCAL;
    add(type, call.isModule() ? "" : call.functionName(), scope, ownNames(scope, outer));
    return outer;
  }

  private static boolean isBlock(Object scope) {
    return "block".equals(INTEROP.toDisplayString(scope, false));
  }

  /** A scope has the names of those around it as well, after its own. */
  private static Set<String> ownNames(Object scope, Object outer) {
    List<String> names = names(scope);
    int inherited = outer == null ? 0 : names(outer).size();
    Set<String> own = new LinkedHashSet<>();
    for (int i = 0; i < names.size() - inherited; i++) {
      if (!names.get(i).equals(THIS)) {
        own.add(names.get(i));
      }
    }
    return own;
  }

  private static List<String> names(Object scope) {
    try {
      Object members = INTEROP.getMembers(scope);
      List<String> names = new ArrayList<>();
      for (long i = 0; i < INTEROP.getArraySize(members); i++) {
        names.add(INTEROP.asString(INTEROP.readArrayElement(members, i)));
      }
      return names;
    } catch (InteropException e) {
      throw new IllegalStateException(e);
    }
  }

  private void add(Type type, String name, Object scope, Set<String> names) {
    Object object = Js.nullObject();
    for (String variable : names) {
      Js.setKey(object, Strings.fromJavaString(variable), read(scope, variable));
    }
    scopes.add(
        new ScopeView(
            type,
            name,
            object,
            sectionOf(scope),
            (variable, value) -> {
              if (!names.contains(variable) || !write(scope, variable, value)) {
                return false;
              }
              Js.setKey(object, Strings.fromJavaString(variable), value);
              return true;
            }));
  }

  /** A variable in its dead zone counts as undefined. */
  private static Object read(Object scope, String name) {
    try {
      return Js.toJs(INTEROP.readMember(scope, name));
    } catch (InteropException | GraalJSException | ClassCastException _) {
      // The last one: the block that has the variable has not been entered yet.
      return Undefined.instance;
    }
  }

  private static boolean write(Object scope, String name, Object value) {
    try {
      if (!INTEROP.isMemberModifiable(scope, name)) {
        return false;
      }
      INTEROP.writeMember(scope, name, value);
      return true;
    } catch (InteropException | GraalJSException _) {
      return false;
    }
  }

  private static SourceSection sectionOf(Object scope) {
    try {
      return INTEROP.hasSourceLocation(scope) ? INTEROP.getSourceLocation(scope) : null;
    } catch (UnsupportedMessageException _) {
      return null;
    }
  }

  // ---- the functions around it -----------------------------------------------------------------

  private void addClosures(Object outermost) {
    Object scope = outermost;
    Frame frame = JSFrameUtil.getParentFrame(call.functionFrame());
    while (scope != null && isFrame(frame)) {
      JSFunctionObject owner = JSFrameUtil.getFunctionObject(frame);
      RootNode root = JSFunction.getFunctionData(owner).getRootNode();
      Set<String> names = captured(frame);
      boolean isBlock = ScopeFrameNode.isBlockScopeFrame(frame) && !isBody(frame, root);
      if (!names.isEmpty()) {
        addClosure(isBlock ? Type.BLOCK : typeOf(root), FrameView.nameOf(root), scope, names);
      }
      scope = parent(scope);
      Frame outer = ScopeFrameNode.isBlockScopeFrame(frame) ? outerOf(frame) : null;
      // The frame of a function's body stands alone if nothing of its parameters is used inside.
      frame = outer != null ? outer : JSFrameUtil.getParentFrame(frame);
    }
  }

  /** Null if there is none but that of the function around. */
  private static Frame outerOf(Frame block) {
    FrameDescriptor descriptor = block.getFrameDescriptor();
    for (int i = 0; i < descriptor.getNumberOfSlots(); i++) {
      if (ScopeFrameNode.PARENT_SCOPE_IDENTIFIER.equals(descriptor.getSlotName(i))) {
        return block.getValue(i) instanceof Frame parent ? parent : null;
      }
    }
    return null;
  }

  private static boolean isFrame(Frame frame) {
    return frame != null && frame != JSFrameUtil.NULL_MATERIALIZED_FRAME;
  }

  private static Type typeOf(RootNode root) {
    return root.getName() != null && root.getName().startsWith(":module")
        ? Type.MODULE
        : Type.CLOSURE;
  }

  /** The variables of a function and those of its outermost block are one scope. */
  private void addClosure(Type type, String name, Object scope, Set<String> names) {
    add(type, type == Type.MODULE ? "" : name, scope, names);
  }

  private static boolean isBody(Frame block, RootNode root) {
    FrameDescriptor descriptor = block.getFrameDescriptor();
    for (BlockScopeNode.FrameBlockScopeNode scope :
        NodeUtil.findAllNodeInstances(root, BlockScopeNode.FrameBlockScopeNode.class)) {
      if (scope.getFrameDescriptor() == descriptor) {
        return scope.isFunctionBlock();
      }
    }
    return false;
  }

  /** The variables that inner functions use; the others need not be there any more. */
  private static Set<String> captured(Frame frame) {
    FrameDescriptor descriptor = frame.getFrameDescriptor();
    Set<String> names = new LinkedHashSet<>();
    for (int i = 0; i < descriptor.getNumberOfSlots(); i++) {
      if (descriptor.getSlotName(i) instanceof TruffleString name
          && !JSFrameUtil.isInternal(descriptor, i)
          && !JSFrameUtil.isThisSlot(descriptor, i)
          && JSFrameUtil.isClosedOver(JSFrameSlot.fromIndexedFrameSlot(descriptor, i))
          && !name.toJavaStringUncached().startsWith("#")) {
        names.add(name.toJavaStringUncached());
      }
    }
    return names;
  }

  // ---- the global ones -------------------------------------------------------------------------

  private void addGlobals(JSRealm realm) {
    JSDynamicObject lexicals = realm.getGlobalScope();
    if (lexicals instanceof JSObject && !JSObject.ownPropertyKeys(lexicals).isEmpty()) {
      scopes.add(global(Type.SCRIPT, lexicals));
    }
    scopes.add(global(Type.GLOBAL, realm.getGlobalObject()));
  }

  private static ScopeView global(Type type, JSDynamicObject object) {
    return new ScopeView(
        type,
        "",
        object,
        null,
        (name, value) -> {
          TruffleString key = Strings.fromJavaString(name);
          if (!JSObject.hasProperty(object, key)) {
            return false;
          }
          JSObject.set(object, key, value);
          return true;
        });
  }
}
