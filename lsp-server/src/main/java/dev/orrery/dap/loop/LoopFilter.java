package dev.orrery.dap.loop;

import com.google.gson.JsonParseException;
import dev.orrery.protocol.cdp.ProtocolJson;
import dev.orrery.protocol.eventloop.BreakpointKind;
import dev.orrery.protocol.eventloop.SetBreakpointParams;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.QueueKind;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.debug.ExceptionBreakpointsFilter;

/** A breakpoint of the loop as clients see it: a filter, whose condition is its limit. */
public enum LoopFilter {
  PHASE_ENTERED(
      BreakpointKind.PHASE_ENTERED,
      null,
      "Loop: phase entered",
      "Stops the loop before each run of a phase.",
      "timers"),
  TIMER_LATE(
      BreakpointKind.TIMER_LATE,
      null,
      "Loop: timer late",
      "Stops the loop before a timer that is called late.",
      "10"),
  WRITE_FALSE(
      BreakpointKind.WRITE_FALSE,
      null,
      "Loop: write() returned false",
      "Stops the loop after a callback in which a stream was full.",
      null),
  TICKS_LONG(
      BreakpointKind.DRAIN_LONGER,
      QueueKind.TICK,
      "Loop: long tick drain",
      "Stops the loop when many ticks run without anything else.",
      "100"),
  MICROTASKS_LONG(
      BreakpointKind.DRAIN_LONGER,
      QueueKind.MICROTASK,
      "Loop: long microtask drain",
      "Stops the loop when many microtasks run without anything else.",
      "100"),
  QUEUE_LONG(
      BreakpointKind.QUEUE_LONGER,
      null,
      "Loop: queue too long",
      "Stops the loop when a queue has many entries.",
      "timers > 1000"),
  UNHANDLED_REJECTION(
      BreakpointKind.UNHANDLED_REJECTION,
      null,
      "Loop: unhandled rejection",
      "Stops the loop before a rejection is reported as unhandled.",
      null),
  BLOCKED(
      BreakpointKind.BLOCKED,
      null,
      "Loop: blocked",
      "Stops in a callback that runs for long.",
      "100");

  private final BreakpointKind kind;
  private final QueueKind queue;
  private final String label;
  private final String description;
  private final String condition;

  LoopFilter(
      BreakpointKind kind, QueueKind queue, String label, String description, String condition) {
    this.kind = kind;
    this.queue = queue;
    this.label = label;
    this.description = description;
    this.condition = condition;
  }

  /** What clients call it, such as {@code loop.timerLate}. */
  public String id() {
    String[] words = name().toLowerCase(java.util.Locale.ROOT).split("_");
    return "loop."
        + words[0]
        + Arrays.stream(words)
            .skip(1)
            .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
            .collect(Collectors.joining());
  }

  /** Null if there is none of that name. */
  public static LoopFilter of(String id) {
    return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst().orElse(null);
  }

  /** What a client offers to its user. */
  public ExceptionBreakpointsFilter offer() {
    ExceptionBreakpointsFilter filter = new ExceptionBreakpointsFilter();
    filter.setFilter(id());
    filter.setLabel(label);
    filter.setDescription(description);
    filter.setSupportsCondition(condition != null);
    filter.setConditionDescription(condition == null ? null : conditionText());
    return filter;
  }

  private String conditionText() {
    return switch (this) {
      case PHASE_ENTERED ->
          "one of "
              + Arrays.stream(Phase.values())
                  .map(ProtocolJson::name)
                  .collect(Collectors.joining(", "))
              + "; "
              + condition
              + " if empty";
      case QUEUE_LONG -> "a queue and a number, such as " + condition;
      case TICKS_LONG, MICROTASKS_LONG -> "how many callbacks; " + condition + " if empty";
      default -> "milliseconds; " + condition + " if empty";
    };
  }

  /**
   * The breakpoint with a client's condition.
   *
   * @param given null or blank for the usual one
   * @throws IllegalArgumentException with a sentence if it makes no sense
   */
  SetBreakpointParams breakpoint(String given) {
    String text = given == null || given.isBlank() ? condition : given.strip();
    try {
      return switch (this) {
        case WRITE_FALSE, UNHANDLED_REJECTION -> params(null, null, null);
        case PHASE_ENTERED -> params((Phase) ProtocolJson.constant(Phase.class, text), null, null);
        case QUEUE_LONG -> {
          String[] parts = text.split("\\s*>\\s*|\\s+", 2);
          if (parts.length < 2) {
            throw new IllegalArgumentException(text);
          }
          yield params(
              null,
              (QueueKind) ProtocolJson.constant(QueueKind.class, parts[0]),
              Long.valueOf(parts[1]));
        }
        default -> params(null, queue, Long.valueOf(text.replaceFirst("^>\\s*|\\s*ms$", "")));
      };
    } catch (JsonParseException | IllegalArgumentException e) {
      throw new IllegalArgumentException("The condition has to be " + conditionText() + ".", e);
    }
  }

  private SetBreakpointParams params(Phase phase, QueueKind ofQueue, Long limit) {
    return new SetBreakpointParams(kind, phase, ofQueue, limit);
  }

  /** Whether the callback it concerns runs, so that its calls can be shown. */
  boolean isWithinCallback() {
    return this == BLOCKED;
  }
}
