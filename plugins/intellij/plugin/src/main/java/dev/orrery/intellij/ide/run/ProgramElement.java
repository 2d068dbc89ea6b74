package dev.orrery.intellij.ide.run;

import dev.orrery.intellij.program.ArgumentText;
import dev.orrery.intellij.program.Inspect;
import dev.orrery.intellij.program.Program;
import dev.orrery.intellij.program.Watch;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdom.Element;

/** A program as an element of a project's files. */
final class ProgramElement {
  private static final String NAME = "program";
  private static final String VARIABLE = "variable";

  private ProgramElement() {}

  static void write(Program program, Element parent) {
    Element element = new Element(NAME);
    element.setAttribute("script", program.script());
    element.setAttribute("arguments", ArgumentText.join(program.arguments()));
    element.setAttribute("options", ArgumentText.join(program.options()));
    element.setAttribute("folder", program.folder());
    element.setAttribute("inspect", program.inspect().name());
    element.setAttribute("watch", program.watch().name());
    element.setAttribute("recording", program.recording());
    for (Map.Entry<String, String> each : program.environment().entrySet()) {
      Element variable = new Element(VARIABLE);
      variable.setAttribute("name", each.getKey());
      variable.setAttribute("value", each.getValue());
      element.addContent(variable);
    }
    parent.addContent(element);
  }

  /** Null if there is none. What is not known, such as that of a newer plugin, is as by default. */
  static Program read(Element parent) {
    Element element = parent.getChild(NAME);
    if (element == null) {
      return null;
    }
    Map<String, String> environment = new LinkedHashMap<>();
    for (Element variable : element.getChildren(VARIABLE)) {
      environment.put(text(variable, "name"), text(variable, "value"));
    }
    return new Program(
        text(element, "script"),
        ArgumentText.split(text(element, "arguments")),
        ArgumentText.split(text(element, "options")),
        text(element, "folder"),
        environment,
        constant(Inspect.class, text(element, "inspect"), Inspect.OFF),
        constant(Watch.class, text(element, "watch"), Watch.OFF),
        text(element, "recording"));
  }

  private static String text(Element element, String attribute) {
    String value = element.getAttributeValue(attribute);
    return value == null ? "" : value;
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name, E otherwise) {
    for (E each : type.getEnumConstants()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    return otherwise;
  }
}
