import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the part of the protocol description language that is used here: one domain, its types,
 * commands and events; a block is what is indented more than its head.
 */
final class PdlParser {
  private static final Pattern TYPE = Pattern.compile("type (\\w+) extends (array of )?(\\w+)");
  private static final Pattern PROPERTY =
      Pattern.compile("(optional )?(array of )?([\\w.]+) (\\w+)");
  private static final Pattern NAMED = Pattern.compile("(domain|command|event) (\\w+)");

  /** One line that says something; {@code comment}: the lines of comment above it. */
  private record Line(int number, int indent, String text, String comment) {}

  private final Deque<Line> lines = new ArrayDeque<>();

  private PdlParser(String source) {
    List<String> comment = new ArrayList<>();
    int number = 0;
    for (String raw : source.lines().toList()) {
      number++;
      String text = raw.strip();
      if (text.startsWith("#")) {
        comment.add(text.substring(1).strip());
      } else if (text.isEmpty()) {
        comment.clear();
      } else {
        int indent = raw.indexOf(text.charAt(0));
        lines.add(new Line(number, indent, text, String.join(" ", comment)));
        comment.clear();
      }
    }
  }

  /** Throws IllegalArgumentException with the line's number for what it does not know. */
  static Domain parse(String source) {
    PdlParser parser = new PdlParser(source);
    if (parser.at("version")) {
      parser.block(parser.lines.remove(), parser.lines::remove);
    }
    return parser.domain();
  }

  private Domain domain() {
    Line head = lines.remove();
    List<Domain.Type> types = new ArrayList<>();
    List<Domain.Command> commands = new ArrayList<>();
    List<Domain.Event> events = new ArrayList<>();
    block(
        head,
        () ->
            switch (lines.element().text().split(" ")[0]) {
              case "type" -> types.add(type());
              case "command" -> commands.add(command());
              case "event" -> events.add(event());
              default -> throw unexpected(lines.element());
            });
    if (!lines.isEmpty()) {
      throw unexpected(lines.element());
    }
    return new Domain(
        match(NAMED, head).group(2),
        head.comment(),
        List.copyOf(types),
        List.copyOf(commands),
        List.copyOf(events));
  }

  private Domain.Type type() {
    Line head = lines.remove();
    Matcher match = match(TYPE, head);
    List<Domain.Value> values = new ArrayList<>();
    List<Domain.Property> properties = new ArrayList<>();
    block(
        head,
        () -> {
          if (at("enum")) {
            return values.addAll(block(lines.remove(), this::value));
          }
          return properties.addAll(section("properties"));
        });
    boolean array = match.group(2) != null;
    return new Domain.Type(
        match.group(1),
        head.comment(),
        array ? "array" : match.group(3),
        array ? match.group(3) : null,
        List.copyOf(values),
        List.copyOf(properties));
  }

  private Domain.Value value() {
    Line line = lines.remove();
    return new Domain.Value(line.text(), line.comment());
  }

  private Domain.Command command() {
    Line head = lines.remove();
    List<Domain.Property> parameters = new ArrayList<>();
    List<Domain.Property> returns = new ArrayList<>();
    block(
        head,
        () ->
            at("returns")
                ? returns.addAll(section("returns"))
                : parameters.addAll(section("parameters")));
    return new Domain.Command(
        match(NAMED, head).group(2), head.comment(), List.copyOf(parameters), List.copyOf(returns));
  }

  private Domain.Event event() {
    Line head = lines.remove();
    List<Domain.Property> parameters = new ArrayList<>();
    block(head, () -> parameters.addAll(section("parameters")));
    return new Domain.Event(match(NAMED, head).group(2), head.comment(), List.copyOf(parameters));
  }

  private List<Domain.Property> section(String name) {
    if (!at(name)) {
      throw unexpected(lines.element());
    }
    return block(lines.remove(), this::property);
  }

  private Domain.Property property() {
    Line line = lines.remove();
    Matcher match = match(PROPERTY, line);
    return new Domain.Property(
        match.group(4),
        line.comment(),
        match.group(1) != null,
        match.group(2) != null,
        match.group(3));
  }

  private <T> List<T> block(Line head, Supplier<T> part) {
    List<T> parts = new ArrayList<>();
    while (!lines.isEmpty() && lines.element().indent() > head.indent()) {
      parts.add(part.get());
    }
    return parts;
  }

  private boolean at(String text) {
    return !lines.isEmpty() && lines.element().text().equals(text);
  }

  private static Matcher match(Pattern pattern, Line line) {
    Matcher match = pattern.matcher(line.text());
    if (!match.matches()) {
      throw unexpected(line);
    }
    return match;
  }

  private static IllegalArgumentException unexpected(Line line) {
    return new IllegalArgumentException("line " + line.number() + ": " + line.text());
  }
}
