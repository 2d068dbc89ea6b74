package dev.orrery.gui.view.console;

import dev.orrery.gui.state.Moment;
import dev.orrery.gui.state.Selection;
import dev.orrery.gui.state.console.ConsoleIndex;
import dev.orrery.gui.state.console.OutputLine;
import dev.orrery.gui.view.Desk;
import dev.orrery.gui.view.View;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The output, each line with the callback that printed it. */
public final class ConsoleView implements View {
  private final Desk desk;
  private final ConsoleIndex index = new ConsoleIndex();
  private final ObservableList<OutputLine> lines = FXCollections.observableArrayList();
  private final FilteredList<OutputLine> filtered = new FilteredList<>(lines);
  private final ListView<OutputLine> list = new ListView<>(filtered);
  private final TextField filter = new TextField();
  private final ToggleButton trouble = new ToggleButton("Only trouble");
  private final Label count = new Label();
  private final BorderPane pane = new BorderPane(list);
  private long taken;
  private long first;
  private long record;

  /** {@code desk}: its session has not been started. */
  public ConsoleView(Desk desk) {
    this.desk = desk;
    desk.session().addIndex(index);
    list.setId("console-lines");
    list.setPlaceholder(new Label("The program has printed nothing."));
    list.setCellFactory(_ -> new LineCell(this));
    list.addEventHandler(KeyEvent.KEY_RELEASED, this::key);
    filter.setId("console-filter");
    filter.setPromptText("Filter");
    filter.textProperty().subscribe(_ -> filter());
    trouble.setId("console-trouble");
    trouble.selectedProperty().subscribe(_ -> filter());
    trouble.setMinWidth(ToggleButton.USE_PREF_SIZE);
    count.getStyleClass().add("text-muted");
    count.setMinWidth(Label.USE_PREF_SIZE);
    HBox bar = new HBox(filter, trouble, count);
    bar.getStyleClass().add("console-bar");
    HBox.setHgrow(filter, Priority.ALWAYS);
    pane.setTop(bar);
    pane.getStyleClass().add("console");
    pane.getStylesheets().add(ConsoleView.class.getResource("console.css").toExternalForm());
  }

  @Override
  public String title() {
    return "Console";
  }

  @Override
  public Node node() {
    return pane;
  }

  @Override
  public void show(Moment moment) {
    boolean moved = record != moment.record();
    record = moment.record();
    ConsoleIndex.Lines news = index.from(taken);
    if (news.first() > first) {
      lines.remove(0, (int) Math.min(lines.size(), news.first() - first));
      first = news.first();
    }
    boolean added = !news.lines().isEmpty();
    if (added) {
      lines.addAll(news.lines());
    }
    taken = first + lines.size();
    if (moved || added) {
      list.refresh();
    }
    if (added && moment.latest()) {
      list.scrollTo(filtered.size() - 1);
    }
    count();
  }

  @Override
  public void select(Selection selection) {
    list.refresh();
    OutputLine focused = list.getSelectionModel().getSelectedItem();
    if (focused != null && focused.isOf(selection)) {
      return;
    }
    list.getSelectionModel().clearSelection();
    for (int i = 0; i < filtered.size(); i++) {
      if (filtered.get(i).isOf(selection)) {
        list.scrollTo(Math.max(0, i - 3));
        return;
      }
    }
  }

  /** Selects the callback that printed a line, and goes to when it did. */
  void choose(OutputLine line) {
    desk.select(line.selection());
    desk.session().goTo(line.record() + 1);
  }

  /** Whether the line had been printed at the moment shown. */
  boolean isPrinted(OutputLine line) {
    return line.record() < record;
  }

  boolean isSelected(OutputLine line) {
    return line.isOf(desk.selection().get());
  }

  /** The lines that pass the filter. */
  List<OutputLine> lines() {
    return filtered;
  }

  private void filter() {
    String wanted = filter.getText().toLowerCase(Locale.ROOT);
    boolean only = trouble.isSelected();
    if (wanted.isEmpty() && !only) {
      filtered.setPredicate(null);
    } else {
      filtered.setPredicate(
          line ->
              (!only || line.level().isTrouble())
                  && (line.text() + ' ' + line.by()).toLowerCase(Locale.ROOT).contains(wanted));
    }
    count();
  }

  private void count() {
    boolean all = filtered.size() == lines.size();
    count.setText(all ? lines.size() + " lines" : filtered.size() + " of " + lines.size());
  }

  /** The arrows go from line to line. */
  private void key(KeyEvent event) {
    OutputLine line = list.getSelectionModel().getSelectedItem();
    switch (event.getCode()) {
      case UP, DOWN, PAGE_UP, PAGE_DOWN, HOME, END, ENTER -> {
        if (line != null) {
          choose(line);
          event.consume();
        }
      }
      default -> {}
    }
  }
}
