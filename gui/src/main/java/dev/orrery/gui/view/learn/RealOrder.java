package dev.orrery.gui.view.learn;

import dev.orrery.gui.theme.Mark;
import dev.orrery.gui.theme.Palette;
import dev.orrery.gui.view.draw.Sign;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.model.explain.PrintedLine;
import dev.orrery.protocol.record.QueueKind;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What was printed, each line level with the card in its place, with where in the loop it was. */
final class RealOrder extends VBox {
  private static final double MARK = 12;

  private final Consumer<PrintedLine> hovered;
  private List<PrintedLine> lines = List.of();
  private Palette palette = Palette.LIGHT;

  /** {@code hovered}: told of the line that the pointer is on, null when it leaves. */
  RealOrder(Consumer<PrintedLine> hovered) {
    super(CardList.GAP);
    this.hovered = hovered;
    setId("learn-real");
  }

  void show(List<PrintedLine> next) {
    lines = List.copyOf(next);
    getChildren().setAll(lines.stream().map(this::row).toList());
  }

  void paint(Palette next) {
    palette = next;
    show(lines);
  }

  private HBox row(PrintedLine line) {
    Label text = new Label(line.text().strip());
    text.getStyleClass().add("card-text");
    Label where = new Label(line.step().where());
    where.getStyleClass().add("real-where");
    HBox row = new HBox(mark(line.step().run()), new VBox(text, where));
    row.getStyleClass().add("real-line");
    row.setMinHeight(Card.HEIGHT);
    row.setMaxHeight(Card.HEIGHT);
    row.setOnMouseEntered(_ -> hovered.accept(line));
    row.setOnMouseExited(_ -> hovered.accept(null));
    return row;
  }

  /** The sign of the queue or phase; none for the main program. */
  private Sign mark(Run run) {
    Sign sign = new Sign(MARK);
    QueueKind queue = run == null ? null : queue(run);
    if (queue != null) {
      sign.show(Mark.of(queue), palette.of(queue));
    } else if (run != null && run.place().phase() != null) {
      sign.show(Mark.of(run.place().phase()), palette.of(run.place().phase()));
    }
    return sign;
  }

  private static QueueKind queue(Run run) {
    return switch (run.kind()) {
      case TICK -> QueueKind.TICK;
      case MICROTASK, REACTION, AWAIT, ADOPTION -> QueueKind.MICROTASK;
      case TIMER -> QueueKind.TIMERS;
      case IMMEDIATE -> QueueKind.IMMEDIATE;
      case CLOSE -> QueueKind.CLOSING;
      default -> null;
    };
  }
}
