package dev.orrery.gui.view.learn;

import dev.orrery.gui.state.learn.Lesson;
import dev.orrery.gui.state.learn.Progress;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The lessons, each with how far the user has come, and at the end the user's own program. */
final class LessonList extends VBox {
  private static final String OWN = "Your own program";

  private final Progress progress;
  private final Label solved = new Label();
  private final ListView<Entry> list = new ListView<>();

  /** {@code lesson}: null for the user's own program. */
  private record Entry(int number, Lesson lesson) {
    String title() {
      return lesson == null ? OWN : lesson.title();
    }
  }

  /** {@code chosen}: takes the lesson to be shown, null for the user's own program. */
  LessonList(Progress progress, Consumer<Lesson> chosen) {
    this.progress = progress;
    Label title = new Label("Lessons");
    title.getStyleClass().add("learn-section");
    solved.getStyleClass().add("text-muted");
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox heading = new HBox(title, spring, solved);
    heading.getStyleClass().add("lesson-heading");
    list.setId("learn-lessons");
    list.setCellFactory(_ -> new Cell());
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, before, now) -> {
              if (now != null && now != before) {
                chosen.accept(now.lesson);
              }
            });
    VBox.setVgrow(list, Priority.ALWAYS);
    getStyleClass().add("lesson-list");
    getChildren().addAll(heading, list);
  }

  void show(List<Lesson> lessons) {
    for (Lesson lesson : lessons) {
      list.getItems().add(new Entry(list.getItems().size() + 1, lesson));
    }
    list.getItems().add(new Entry(0, null));
    refresh();
    list.getSelectionModel().selectFirst();
  }

  /** Goes to a lesson, counted from 0, or to the user's own program after the last one. */
  void open(int index) {
    list.getSelectionModel().select(index);
    list.scrollTo(Math.max(0, index - 3));
  }

  void openOwn() {
    open(list.getItems().size() - 1);
  }

  /** Shows the progress as it is now. */
  void refresh() {
    solved.setText(progress.solved() + " of " + (list.getItems().size() - 1) + " solved");
    list.refresh();
  }

  private final class Cell extends ListCell<Entry> {
    private static final PseudoClass SOLVED = PseudoClass.getPseudoClass("solved");
    private static final PseudoClass TRIED = PseudoClass.getPseudoClass("tried");

    private final Label number = new Label();
    private final Label title = new Label();
    private final Region sign = new Region();
    private final HBox row = new HBox(number, title, sign);

    Cell() {
      number.getStyleClass().add("lesson-number");
      number.setMinWidth(Region.USE_PREF_SIZE);
      title.setWrapText(true);
      title.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(title, Priority.ALWAYS);
      sign.getStyleClass().add("lesson-sign");
      row.getStyleClass().add("lesson-row");
      // As wide as the list, so that titles wrap.
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Entry entry, boolean empty) {
      super.updateItem(entry, empty);
      setText(null);
      if (empty || entry == null) {
        setGraphic(null);
        return;
      }
      number.setText(entry.lesson == null ? "" : Integer.toString(entry.number));
      title.setText(entry.title());
      Progress.State state =
          entry.lesson == null ? Progress.State.NEW : progress.of(entry.lesson.id());
      sign.setVisible(state != Progress.State.NEW);
      pseudoClassStateChanged(SOLVED, state == Progress.State.SOLVED);
      pseudoClassStateChanged(TRIED, state == Progress.State.TRIED);
      setAccessibleText(
          entry.title()
              + switch (state) {
                case NEW -> "";
                case TRIED -> ", tried";
                case SOLVED -> ", solved";
              });
      setGraphic(row);
    }
  }
}
