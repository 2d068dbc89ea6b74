package dev.orrery.runtime.engine.heap;

import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.FrameSlotKind;
import com.oracle.truffle.api.object.HiddenKey;
import com.oracle.truffle.api.object.Property;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.runtime.BigInt;
import com.oracle.truffle.js.runtime.Symbol;
import com.oracle.truffle.js.runtime.array.ScriptArray;
import com.oracle.truffle.js.runtime.builtins.JSArrayObject;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.builtins.JSGeneratorObject;
import com.oracle.truffle.js.runtime.builtins.JSPromiseObject;
import com.oracle.truffle.js.runtime.builtins.JSProxyObject;
import com.oracle.truffle.js.runtime.objects.Accessor;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import dev.orrery.runtime.engine.ObjectInspection;
import dev.orrery.runtime.inspect.HeapGraph;
import dev.orrery.runtime.inspect.HeapGraph.EdgeType;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Follows references and notes what it finds. Runs no code of the program's. */
public final class HeapWalk {
  private static final int ROOT_ID = 1;
  private static final int FIRST_GROUP_ID = 3;

  /** A group of what the runtime holds, such as its timers. */
  public record Roots(String name, List<Object> values) {}

  private final HeapGraph graph = new HeapGraph();
  private final HeapNodes nodes;
  private final Map<Object, Integer> known = new IdentityHashMap<>();

  /** What the nodes stand for, by their numbers: an object, a frame, a group, or another value. */
  private final List<Object> subjects = new ArrayList<>();

  private HeapWalk(HeapIds ids) {
    this.nodes = new HeapNodes(graph, ids);
  }

  /** The graph of all that can be reached. */
  public static HeapGraph of(List<Roots> groups, HeapIds ids) {
    HeapWalk walk = new HeapWalk(ids);
    walk.start(groups);
    for (int node = 0; node < walk.subjects.size(); node++) {
      walk.follow(node, walk.subjects.get(node));
    }
    return walk.graph;
  }

  private void start(List<Roots> groups) {
    graph.addNode(HeapGraph.NodeType.SYNTHETIC, "", ROOT_ID, 0);
    subjects.add(groups);
    int id = FIRST_GROUP_ID;
    for (Roots group : groups) {
      known.put(group, graph.addNode(HeapGraph.NodeType.SYNTHETIC, group.name, id, 0));
      subjects.add(group);
      id += 2;
    }
  }

  /** The value's node, -1 for what has none: numbers, booleans and the like. */
  private int node(Object value) {
    if (value == null) {
      return -1;
    }
    boolean has =
        value instanceof JSObject
            || value instanceof TruffleString
            || value instanceof Symbol
            || value instanceof BigInt;
    return has ? note(value) : -1;
  }

  private int note(Object subject) {
    Integer present = known.get(subject);
    if (present == null) {
      present = nodes.add(subject);
      known.put(subject, present);
      subjects.add(subject);
    }
    return present;
  }

  private void edge(int from, EdgeType type, String name, Object value) {
    int to = node(value);
    if (to >= 0) {
      graph.addEdge(from, type, name, to);
    }
  }

  private void element(int from, int index, Object value) {
    int to = node(value);
    if (to >= 0) {
      graph.addEdge(from, EdgeType.ELEMENT, index, to);
    }
  }

  private void follow(int from, Object subject) {
    switch (subject) {
      case List<?> groups -> {
        int index = 0;
        for (Object group : groups) {
          graph.addEdge(from, EdgeType.ELEMENT, ++index, known.get(group));
        }
      }
      case Roots group -> {
        int index = 0;
        for (Object value : group.values) {
          element(from, ++index, value);
        }
      }
      case Frame frame -> variables(from, frame);
      case JSProxyObject proxy -> {
        edge(from, EdgeType.INTERNAL, "target", proxy.getProxyTarget());
        edge(from, EdgeType.INTERNAL, "handler", proxy.getProxyHandler());
      }
      case JSDynamicObject object -> object(from, object);
      default -> {}
    }
  }

  private void object(int from, JSDynamicObject object) {
    edge(from, EdgeType.PROPERTY, "__proto__", JSObject.getPrototype(object));
    for (Property property : object.getShape().getPropertyListInternal(true)) {
      String name = nameOf(property.getKey());
      if (name == null) {
        continue;
      }
      Object value = JSDynamicObject.getOrNull(object, property.getKey());
      if (value instanceof Accessor accessor) {
        edge(from, EdgeType.PROPERTY, "get " + name, accessor.getGetter());
        edge(from, EdgeType.PROPERTY, "set " + name, accessor.getSetter());
      } else {
        edge(
            from,
            isInternal(property.getKey()) ? EdgeType.INTERNAL : EdgeType.PROPERTY,
            name,
            value);
      }
    }
    inside(from, object);
  }

  private static String nameOf(Object key) {
    return switch (key) {
      case TruffleString name -> name.toJavaStringUncached();
      case Symbol symbol ->
          "<symbol "
              + (symbol.getDescription() instanceof TruffleString s ? s.toJavaStringUncached() : "")
              + ">";
      // The prototype has an edge already.
      case HiddenKey hidden when hidden == JSObject.HIDDEN_PROTO -> null;
      case HiddenKey hidden -> hidden.getName();
      default -> null;
    };
  }

  /** Private fields are kept under hidden keys too. */
  private static boolean isInternal(Object key) {
    return key instanceof HiddenKey hidden && !hidden.getName().startsWith("#");
  }

  private void inside(int from, JSDynamicObject object) {
    switch (object) {
      case JSArrayObject array -> elements(from, array);
      case JSPromiseObject promise ->
          edge(from, EdgeType.INTERNAL, "reactions_or_result", promise.getPromiseResult());
      case JSFunctionObject.Bound bound -> {
        edge(from, EdgeType.INTERNAL, "bound_function", bound.getBoundTargetFunction());
        edge(from, EdgeType.INTERNAL, "bound_this", bound.getBoundThis());
        int index = 0;
        for (Object argument : bound.getBoundArguments()) {
          edge(from, EdgeType.INTERNAL, "bound_argument_" + index++, argument);
        }
      }
      case JSFunctionObject function -> scope(from, function.getEnclosingFrame());
      case JSGeneratorObject generator -> scope(from, generator.getGeneratorContext());
      default -> {
        List<Object> entries = ObjectInspection.entries(object);
        if (entries != null) {
          int index = 0;
          for (Object entry : entries) {
            element(from, index++, entry);
          }
        }
      }
    }
  }

  private void elements(int from, JSArrayObject array) {
    ScriptArray type = array.getArrayType();
    long last = Math.min(type.lastElementIndex(array), Integer.MAX_VALUE);
    for (long at = type.firstElementIndex(array);
        at <= last && at >= 0;
        at = type.nextElementIndex(array, at)) {
      element(from, (int) at, type.getElement(array, at));
    }
  }

  private void scope(int from, Frame frame) {
    if (frame != null && frame.getFrameDescriptor().getNumberOfSlots() > 0) {
      graph.addEdge(from, EdgeType.INTERNAL, "context", note(frame));
    }
  }

  /** The variables of a call, and of the calls around it. */
  private void variables(int from, Frame frame) {
    FrameDescriptor descriptor = frame.getFrameDescriptor();
    for (int slot = 0; slot < descriptor.getNumberOfSlots(); slot++) {
      if (frame.getTag(slot) != FrameSlotKind.Object.tag) {
        continue;
      }
      Object value = frame.getObject(slot);
      if (value instanceof Frame outer) {
        scope(from, outer);
      } else {
        String name =
            descriptor.getSlotName(slot) instanceof TruffleString s
                ? s.toJavaStringUncached()
                : "internal";
        edge(from, EdgeType.CONTEXT, name, value);
      }
    }
    for (Object argument : frame.getArguments()) {
      if (argument instanceof Frame outer) {
        scope(from, outer);
      } else if (argument instanceof JSFunctionObject function) {
        scope(from, function.getEnclosingFrame());
      }
    }
  }
}
