package dev.orrery.gui.window;

import dev.orrery.gui.state.Recent;
import dev.orrery.gui.view.CutText;
import dev.orrery.protocol.connection.RunningProgram;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/** The lists of the start page: a click or Enter opens. */
final class StartLists {
  private StartLists() {}

  static ListView<RunningProgram> running(Consumer<RunningProgram> open) {
    return list(
        "No Orrery program of yours runs.\nStart one: orrery app.js",
        RunningProgram::title,
        program -> "process " + program.pid() + since(program.since()),
        open);
  }

  static ListView<Recent> recent(Consumer<Recent> open) {
    return list(
        "Nothing yet.\nRecord a program: orrery --record app.js",
        recent -> name(recent.text()),
        recent -> recent.text() + ", " + ago(Instant.ofEpochMilli(recent.whenMs())),
        open);
  }

  /** Shows other items, but does not take the user's place away. */
  static <T> void keepSelection(ListView<T> list, List<T> items) {
    if (!list.getItems().equals(items)) {
      T selected = list.getSelectionModel().getSelectedItem();
      list.getItems().setAll(items);
      list.getSelectionModel().select(selected);
    }
    list.refresh();
  }

  private static <T> ListView<T> list(
      String empty, Function<T, String> title, Function<T, String> detail, Consumer<T> open) {
    ListView<T> list = new ListView<>();
    Label placeholder = new Label(empty);
    placeholder.getStyleClass().add("text-muted");
    list.setPlaceholder(placeholder);
    list.setCellFactory(_ -> new Cell<>(title, detail, open));
    list.setOnKeyPressed(
        event -> {
          T selected = list.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && selected != null) {
            open.accept(selected);
          }
        });
    return list;
  }

  private static String name(String text) {
    return text.contains("://") ? text : Path.of(text).getFileName().toString();
  }

  private static String since(Instant start) {
    return start == null ? "" : ", started " + ago(start);
  }

  /** Such as "5 min ago". */
  static String ago(Instant time) {
    long seconds = Math.max(0, Duration.between(time, Instant.now()).toSeconds());
    if (seconds < 60) {
      return seconds + " s ago";
    } else if (seconds < 3600) {
      return seconds / 60 + " min ago";
    } else if (seconds < 86_400) {
      return seconds / 3600 + " h ago";
    }
    long days = seconds / 86_400;
    return days == 1 ? "a day ago" : days + " days ago";
  }

  private static final class Cell<T> extends ListCell<T> {
    private final Function<T, String> title;
    private final Function<T, String> detail;
    private final Label first = new Label();
    private final Label second = new Label();
    private final VBox lines = new VBox(2, first, second);

    Cell(Function<T, String> title, Function<T, String> detail, Consumer<T> open) {
      this.title = title;
      this.detail = detail;
      first.getStyleClass().add("text-bold");
      second.getStyleClass().addAll("text-muted", "text-small");
      second.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
      CutText.tell(first);
      CutText.tell(second);
      lines.setMinWidth(0);
      setPrefWidth(0);
      setOnMouseClicked(
          _ -> {
            if (!isEmpty()) {
              open.accept(getItem());
            }
          });
    }

    @Override
    protected void updateItem(T item, boolean empty) {
      super.updateItem(item, empty);
      setGraphic(empty ? null : lines);
      if (!empty) {
        first.setText(title.apply(item));
        second.setText(detail.apply(item));
      }
    }
  }
}
