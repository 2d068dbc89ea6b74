package dev.orrery.runtime.engine.heap;

import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.runtime.BigInt;
import com.oracle.truffle.js.runtime.Symbol;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import dev.orrery.runtime.engine.mirror.Mirror;
import dev.orrery.runtime.engine.mirror.Mirrors;
import dev.orrery.runtime.inspect.HeapGraph;
import dev.orrery.runtime.inspect.HeapGraph.NodeType;
import java.util.Objects;

/** Makes the nodes of values. */
final class HeapNodes {
  /** Of longer strings only the beginning is told, as in V8. */
  private static final int MAX_TEXT = 1024;

  private final HeapGraph graph;
  private final HeapIds ids;

  HeapNodes(HeapGraph graph, HeapIds ids) {
    this.graph = graph;
    this.ids = ids;
  }

  int add(Object subject) {
    return switch (subject) {
      case TruffleString s -> graph.addNode(NodeType.STRING, text(s), ids.fresh(), Sizes.of(s));
      case Symbol symbol -> {
        String name = symbol.getDescription() instanceof TruffleString s ? text(s) : "symbol";
        yield graph.addNode(NodeType.SYMBOL, name, ids.fresh(), 24);
      }
      case BigInt number ->
          graph.addNode(
              NodeType.BIGINT,
              "bigint",
              ids.fresh(),
              24 + number.bigIntegerValue().bitLength() / 8);
      case Frame frame ->
          graph.addNode(
              NodeType.OBJECT,
              "system / Context",
              ids.of(frame),
              Sizes.ofScope(frame.getFrameDescriptor().getNumberOfSlots()));
      case JSDynamicObject object -> addObject(object);
      default -> throw new IllegalArgumentException("no node for " + subject.getClass());
    };
  }

  private int addObject(JSDynamicObject object) {
    Mirror mirror = Mirrors.of(object);
    boolean isFunction = mirror.type().equals("function");
    NodeType type =
        isFunction
            ? NodeType.CLOSURE
            : "regexp".equals(mirror.subtype()) ? NodeType.REGEXP : NodeType.OBJECT;
    String name =
        isFunction
            ? functionName(object)
            : Objects.requireNonNullElse(mirror.className(), "Object");
    return graph.addNode(type, name, ids.of(object), Sizes.of(object));
  }

  private static String functionName(JSDynamicObject object) {
    return object instanceof com.oracle.truffle.js.runtime.builtins.JSFunctionObject function
        ? text(com.oracle.truffle.js.runtime.builtins.JSFunction.getName(function))
        : "";
  }

  private static String text(TruffleString string) {
    String all = string.toJavaStringUncached();
    return all.length() > MAX_TEXT ? all.substring(0, MAX_TEXT) : all;
  }
}
