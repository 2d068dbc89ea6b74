package dev.orrery.gui.theme;

import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.QueueKind;
import javafx.scene.paint.Color;

/**
 * Colours of the loop's parts. They are those of Okabe and Ito, which people with any kind of colour
 * vision tell apart; wherever they are used a {@link Mark} or a word says the same.
 */
public enum Palette {
  LIGHT(
      "#ffffff", "#f6f8fa", "#1f2328", "#656d76", "#d0d7de", "#0072b2", "#d55e00", "#009e73",
      "#b87a00", "#0a7ea4", "#a8457f", "#6e7781", "#cf222e"),
  DARK(
      "#0d1117", "#161b22", "#e6edf3", "#8b949e", "#30363d", "#56a5e0", "#f08a4b", "#3fc79a",
      "#e6b422", "#56b4e9", "#e08fc0", "#9aa4af", "#ff7b72");

  /** What is behind everything. */
  public final Color background;

  /** What is a little raised from it. */
  public final Color surface;

  public final Color text;
  public final Color mutedText;
  public final Color line;
  public final Color alarm;

  private final Color timers;
  private final Color poll;
  private final Color check;
  private final Color ticks;
  private final Color microtasks;
  private final Color closing;
  private final Color other;

  Palette(
      String background,
      String surface,
      String text,
      String mutedText,
      String line,
      String timers,
      String poll,
      String check,
      String ticks,
      String microtasks,
      String closing,
      String other,
      String alarm) {
    this.background = Color.web(background);
    this.surface = Color.web(surface);
    this.text = Color.web(text);
    this.mutedText = Color.web(mutedText);
    this.line = Color.web(line);
    this.timers = Color.web(timers);
    this.poll = Color.web(poll);
    this.check = Color.web(check);
    this.ticks = Color.web(ticks);
    this.microtasks = Color.web(microtasks);
    this.closing = Color.web(closing);
    this.other = Color.web(other);
    this.alarm = Color.web(alarm);
  }

  public Color of(Phase phase) {
    return switch (phase) {
      case TIMERS -> timers;
      case POLL -> poll;
      case CHECK -> check;
      case CLOSING -> closing;
      case PENDING, IDLE, PREPARE -> other;
    };
  }

  public Color of(QueueKind queue) {
    return switch (queue) {
      case TIMERS -> timers;
      case IMMEDIATE -> check;
      case TICK -> ticks;
      case MICROTASK -> microtasks;
      case CLOSING -> closing;
      case WORK, POSTED -> poll;
      case PENDING -> other;
    };
  }
}
