package dev.orrery.runtime.engine.debug;

import com.oracle.js.parser.ir.FunctionNode;
import com.oracle.js.parser.ir.IdentNode;
import com.oracle.js.parser.ir.LexicalContext;
import com.oracle.js.parser.ir.Node;
import com.oracle.js.parser.ir.visitor.NodeVisitor;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives the {@code this} of arrow functions in code of a debugger another name: the engine has no
 * function there that it could be of.
 */
final class LexicalThis extends NodeVisitor<LexicalContext> {
  /** As long as {@code this}, so that all positions stay. */
  static final String NAME = "th\u0456s";

  private final List<Integer> places = new ArrayList<>();
  private int arrows;
  private int others;

  private LexicalThis() {
    super(new LexicalContext());
  }

  /** {@code program}: the parsed text. */
  static String renamed(String text, FunctionNode program) {
    if (!text.contains("this") || !text.contains("=>")) {
      return text;
    }
    LexicalThis finder = new LexicalThis();
    program.getBody().accept(finder);
    StringBuilder result = new StringBuilder(text);
    for (int place : finder.places) {
      result.replace(place, place + NAME.length(), NAME);
    }
    return result.toString();
  }

  @Override
  public boolean enterFunctionNode(FunctionNode function) {
    if (function.isArrow()) {
      arrows++;
    } else {
      others++;
    }
    return true;
  }

  @Override
  public Node leaveFunctionNode(FunctionNode function) {
    if (function.isArrow()) {
      arrows--;
    } else {
      others--;
    }
    return function;
  }

  @Override
  public boolean enterIdentNode(IdentNode name) {
    if (arrows > 0 && others == 0 && name.isThis()) {
      places.add(name.getStart());
    }
    return true;
  }
}
