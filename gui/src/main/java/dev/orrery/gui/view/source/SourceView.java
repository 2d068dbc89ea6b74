package dev.orrery.gui.view.source;

import dev.orrery.gui.state.Moment;
import dev.orrery.gui.state.Selection;
import dev.orrery.gui.state.source.LineCount;
import dev.orrery.gui.state.source.SourceIndex;
import dev.orrery.gui.state.source.SourceIndex.FileCount;
import dev.orrery.gui.state.source.SourceText;
import dev.orrery.gui.state.timeline.Runs;
import dev.orrery.gui.theme.Palette;
import dev.orrery.gui.view.Desk;
import dev.orrery.gui.view.View;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.record.Site;
import java.util.List;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;

/** The program's files; beside each line what ran of it. */
public final class SourceView implements View {
  private static final double FILES = 0.24;

  /** Counts change all the time while a program runs; people have to read them. */
  private static final long PACE_NS = 300_000_000;

  private final Desk desk;
  private final SourceIndex index = new SourceIndex();
  private final ObservableList<FileCount> files = FXCollections.observableArrayList();
  private final ListView<FileCount> list = new ListView<>(files);
  private final CodePane code;
  private final Label name = new Label();
  private final Label problem = new Label();
  private final SplitPane pane;
  private Moment moment;
  private SourceText text = new SourceText("", "", null);
  private Site here;
  private boolean sought;
  private boolean changed;
  private long countedNs;

  /** {@code desk}: its session has not been started. */
  public SourceView(Desk desk) {
    this.desk = desk;
    desk.session().addIndex(index);
    moment = desk.session().moment();
    code = new CodePane(this::run);
    list.setId("source-files");
    list.setCellFactory(_ -> new FileCell(() -> moment.state().program().cwd()));
    list.setPlaceholder(new Label("No file is known yet."));
    list.setOnMouseClicked(_ -> openListed());
    list.setOnKeyReleased(_ -> openListed());
    name.getStyleClass().add("source-name");
    name.setId("source-name");
    problem.setId("source-problem");
    problem.setWrapText(true);
    problem.getStyleClass().addAll("text-muted", "source-problem");
    VirtualizedScrollPane<CodePane> scroll = new VirtualizedScrollPane<>(code);
    StackPane middle = new StackPane(scroll, problem);
    middle.setMinSize(0, 0);
    Label columns = new Label("callbacks, latest, 95 %");
    columns.getStyleClass().addAll("text-small", "source-name");
    columns.setTooltip(
        new Tooltip(
            "Beside a line: how many of its callbacks have ended by the moment shown,"
                + " how long the latest ran, and what 95 of 100 stay below."));
    columns.setMinWidth(Label.USE_PREF_SIZE);
    name.setMaxWidth(Double.MAX_VALUE);
    name.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox head = new HBox(name, columns);
    head.setAlignment(Pos.BASELINE_LEFT);
    BorderPane right = new BorderPane(middle, head, null, null, null);
    pane = new SplitPane(list, right);
    pane.setDividerPositions(FILES);
    SplitPane.setResizableWithParent(list, false);
    pane.getStyleClass().add("source");
    pane.getStylesheets().add(SourceView.class.getResource("source.css").toExternalForm());
    problem.setText("Select a callback or a file to see its source.");
  }

  @Override
  public String title() {
    return "Source";
  }

  @Override
  public Node node() {
    return pane;
  }

  @Override
  public void show(Moment next) {
    moment = next;
    changed = true;
    update();
    find(desk.selection().get());
  }

  @Override
  public void pulse() {
    if (changed) {
      update();
    }
    rename();
  }

  @Override
  public boolean isDrawn() {
    return !changed;
  }

  @Override
  public void select(Selection selection) {
    sought = false;
    find(selection);
  }

  @Override
  public void paint(Palette palette) {
    code.paint(palette);
  }

  /** The file that is shown, as records name it. */
  String file() {
    return text.file();
  }

  /** Counts anew, at a pace. */
  private void update() {
    long now = System.nanoTime();
    if (moment.latest() && now - countedNs < PACE_NS) {
      return;
    }
    countedNs = now;
    changed = false;
    List<FileCount> counts = index.files(moment.record());
    if (!counts.equals(files)) {
      files.setAll(counts);
      mark();
    }
    if (text.file().isEmpty() && !counts.isEmpty() && desk.selection().get().site() == null) {
      open(counts.getFirst().file());
      code.showFirst();
    }
    code.count(lines(text.file()));
  }

  /** What was selected before anything ran of its file goes by the name that records use. */
  private void rename() {
    Selection now = desk.selection().get();
    Site site = now.site();
    String known = index.known(text.file());
    if (site != null && site.file().equals(text.file()) && !known.equals(text.file())) {
      Site renamed = new Site(site.function(), known, site.line(), site.column());
      desk.select(new Selection(now.id(), now.run(), renamed));
    }
  }

  /** Shows what is selected, or else what runs. */
  private void find(Selection selection) {
    Site wanted = selection.site() == null ? place(selection) : selection.site();
    boolean selected = wanted != null;
    Run running = moment.state().running();
    if (!selected && running != null) {
      wanted = running.callback();
    }
    boolean shown = wanted != null && SourceText.isOfProgram(wanted.file());
    if (wanted != null && (selected || shown)) {
      boolean moved = !wanted.equals(here) || selected && !sought;
      here = wanted;
      sought = true;
      if (!wanted.file().equals(text.file())) {
        open(wanted.file());
      }
      code.here(wanted.line(), moved);
    } else {
      here = null;
      code.here(0, false);
    }
  }

  private Site place(Selection selection) {
    Runs runs = desk.timeline().timeline().runs();
    if (runs.contains(selection.run())) {
      return runs.site(selection.run());
    }
    Run run = selection.id() == 0 ? null : moment.state().latestRun(selection.id());
    return run == null ? null : run.callback();
  }

  private void openListed() {
    FileCount selected = list.getSelectionModel().getSelectedItem();
    if (selected != null && !selected.file().equals(text.file())) {
      open(selected.file());
      code.here(0, false);
      code.showFirst();
    }
  }

  private void open(String file) {
    text = SourceText.read(file);
    problem.setText(Objects.requireNonNullElse(text.problem(), ""));
    problem.setVisible(text.problem() != null);
    name.setText(file);
    code.setDisable(text.problem() != null);
    code.show(text.text(), lines(file));
    mark();
  }

  private List<LineCount> lines(String file) {
    return index.lines(file, moment.record());
  }

  private void mark() {
    for (int i = 0; i < files.size(); i++) {
      if (files.get(i).file().equals(text.file())) {
        list.getSelectionModel().select(i);
        return;
      }
    }
    list.getSelectionModel().clearSelection();
  }

  /** Selects the latest callback of a line, and goes to it. */
  private void run(int line) {
    lines(text.file()).stream()
        .filter(count -> count.line() == line)
        .findFirst()
        .ifPresent(
            count -> {
              desk.select(
                  new Selection(count.id(), count.run(), new Site("", text.file(), line, 0)));
              desk.goToRun(count.run());
            });
  }
}
