package dev.orrery.gui.view;

import dev.orrery.gui.state.Moment;
import dev.orrery.gui.state.NowRow;
import dev.orrery.gui.state.Selection;
import dev.orrery.protocol.model.explain.Words;
import dev.orrery.protocol.record.Site;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;

/** What waits, is under way or is open at the moment, as one table that can be sorted and filtered. */
public final class NowView implements View {
  private static final double NS_PER_MS = 1e6;

  private final Desk desk;
  private final ObservableList<NowRow> rows = FXCollections.observableArrayList();
  private final FilteredList<NowRow> filtered = new FilteredList<>(rows);
  private final TableView<NowRow> table = new TableView<>();
  private final TextField filter = new TextField();
  private final BorderPane pane = new BorderPane(table);
  private long timeNs;
  private Words words = new Words("");

  public NowView(Desk desk) {
    this.desk = desk;
    SortedList<NowRow> sorted = new SortedList<>(filtered);
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    table.setPlaceholder(new Label("Nothing waits."));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.getColumns().add(column("Kind", 110, NowRow::group, NowRow.Group::title));
    table.getColumns().add(column("What", 250, NowRow::name, Function.identity()));
    table.getColumns().add(column("Due in", 80, NowRow::dueInMs, NowView::milliseconds));
    table.getColumns().add(column("For", 80, row -> age(row), NowView::milliseconds));
    table.getColumns().add(column("State", 170, NowRow::state, Function.identity()));
    table.getColumns().add(column("Where", 200, this::where, Function.identity()));
    RowChoice.listen(table, row -> desk.select(Selection.of(row.id(), row.site())));
    filter.setPromptText("Filter");
    filter.textProperty().subscribe(text -> filtered.setPredicate(row -> matches(row, text)));
    pane.setTop(filter);
    BorderPane.setMargin(filter, new Insets(8));
  }

  @Override
  public String title() {
    return "Now";
  }

  @Override
  public Node node() {
    return pane;
  }

  @Override
  public void show(Moment moment) {
    timeNs = moment.state().timeNs();
    words = new Words(moment.state().program().cwd());
    rows.setAll(NowRow.of(moment.state()));
    select(desk.selection().get());
  }

  @Override
  public void select(Selection selection) {
    List<NowRow> shown = table.getItems();
    for (int i = 0; i < shown.size(); i++) {
      if (selection.id() != 0 && shown.get(i).id() == selection.id()) {
        table.getSelectionModel().clearAndSelect(i);
        return;
      }
    }
    table.getSelectionModel().clearSelection();
  }

  private <T> TableColumn<NowRow, T> column(
      String title, double width, Function<NowRow, T> value, Function<T, String> text) {
    TableColumn<NowRow, T> column = new TableColumn<>(title);
    column.setPrefWidth(width);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
    column.setCellFactory(_ -> new TextCell<>(text));
    return column;
  }

  private Double age(NowRow row) {
    return (timeNs - row.sinceNs()) / NS_PER_MS;
  }

  private boolean matches(NowRow row, String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    return (row.group().title() + ' ' + row.name() + ' ' + row.state() + ' ' + where(row))
        .toLowerCase(Locale.ROOT)
        .contains(wanted);
  }

  /** Without the function: that is what it is called already. */
  private String where(NowRow row) {
    Site site = row.site();
    return site == null ? "" : words.place(new Site("", site.file(), site.line(), site.column()));
  }

  private static String milliseconds(Double ms) {
    if (ms == null) {
      return "";
    }
    long ns = Math.round(ms * NS_PER_MS);
    return ns < 0 ? "−" + Words.shortTime(-ns) : ns == 0 ? "0 ms" : Words.shortTime(ns);
  }
}
