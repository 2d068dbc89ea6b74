package dev.orrery.runtime.engine.debug;

import com.oracle.js.parser.ir.ClassElement;
import com.oracle.js.parser.ir.ClassNode;
import com.oracle.js.parser.ir.Expression;
import dev.orrery.runtime.engine.debug.SyntaxScope.Kind;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * The code that gives classes and their objects fields. The engine has a function for each of them,
 * V8 one for all of a class, and one for all of an object: these share a scope here.
 */
final class ClassInitializers {
  private static final String STATIC = "static";
  private static final String STATIC_NAME = "<static_initializer>";

  /** {@code name}: what V8 calls the code. */
  record Initializer(String name, SyntaxScope scope) {}

  private final Map<Expression, Initializer> byFunction = new IdentityHashMap<>();
  private final String text;
  private final IntUnaryOperator offset;

  /** {@code offset}: makes an offset in the text of a position in the syntax tree. */
  ClassInitializers(String text, IntUnaryOperator offset) {
    this.text = text;
    this.offset = offset;
  }

  /** {@code scope}: the one around the class's elements. */
  void add(ClassNode node, SyntaxScope scope) {
    add(node, true, STATIC_NAME, scope);
    add(node, false, "<instance_members_initializer>", scope);
  }

  /** Null if the function is none of them. */
  Initializer of(Expression function) {
    return byFunction.get(function);
  }

  static boolean isStatic(SyntaxFunction function) {
    return STATIC_NAME.equals(function.initializer());
  }

  private void add(ClassNode node, boolean isStatic, String name, SyntaxScope around) {
    List<ClassElement> elements =
        node.getClassElements().stream()
            .filter(element -> element.isStatic() == isStatic)
            .filter(element -> element.isClassFieldOrAutoAccessor() || element.isClassStaticBlock())
            .toList();
    if (elements.isEmpty()) {
      return;
    }
    int from = startOf(elements.getFirst());
    int to = endOf(elements.getLast());
    Initializer initializer =
        new Initializer(name, new SyntaxScope(Kind.FUNCTION, around, from, to));
    for (ClassElement element : elements) {
      if (element.getValue() != null) {
        byFunction.put(element.getValue(), initializer);
      }
    }
  }

  private int startOf(ClassElement element) {
    int start = offset.applyAsInt(element.getStart());
    return element.isStatic() && !text.startsWith(STATIC, start)
        ? Math.max(0, text.lastIndexOf(STATIC, start))
        : start;
  }

  /** Without the semicolon. */
  private int endOf(ClassElement element) {
    int end = offset.applyAsInt(element.getFinish());
    while (end > 0 && (text.charAt(end - 1) == ';' || text.charAt(end - 1) <= ' ')) {
      end--;
    }
    return end;
  }
}
