package dev.orrery.intellij.panel;

import dev.orrery.intellij.loop.Row;
import dev.orrery.intellij.loop.StreamRow;
import dev.orrery.protocol.record.Site;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.table.AbstractTableModel;

/**
 * A table of rows of one kind; a double click opens the row's place.
 *
 * @param <R> the kind
 */
final class RowTable<R> extends JTable {
  private static final long serialVersionUID = 1L;
  private static final int PADDING = 6;

  private final transient Content<R> content;

  private RowTable(Content<R> content, int[] widths, Function<R, Site> site, Consumer<Site> open) {
    super(content);
    this.content = content;
    setShowGrid(false);
    setFillsViewportHeight(true);
    setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    setRowHeight(getFontMetrics(getFont()).getHeight() + PADDING);
    for (int i = 0; i < widths.length; i++) {
      getColumnModel().getColumn(i).setPreferredWidth(widths[i]);
    }
    addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            int row = rowAtPoint(event.getPoint());
            if (event.getClickCount() == 2 && row >= 0 && row < content.rows.size()) {
              Site place = site.apply(content.rows.get(row));
              if (place != null) {
                open.accept(place);
              }
            }
          }
        });
  }

  static RowTable<Row> ofRows(Consumer<Site> open) {
    List<Column<Row>> columns =
        List.of(
            new Column<>("Kind", Row::kind),
            new Column<>("What", Row::name),
            new Column<>("State", Row::state),
            new Column<>("Where", Row::place));
    return new RowTable<>(new Content<>(columns), new int[] {80, 220, 130, 240}, Row::site, open);
  }

  static RowTable<StreamRow> ofStreams(Consumer<Site> open) {
    List<Column<StreamRow>> columns =
        List.of(
            new Column<>("Stream", StreamRow::name),
            new Column<>("State", StreamRow::state),
            new Column<>("Held", StreamRow::held),
            new Column<>("Full", row -> row.fill() + " %"),
            new Column<>("Where", StreamRow::place));
    return new RowTable<>(
        new Content<>(columns), new int[] {120, 110, 200, 50, 190}, StreamRow::site, open);
  }

  /** Shows other rows; what is selected stays so by its number. */
  void show(List<R> rows) {
    if (rows.equals(content.rows)) {
      return;
    }
    int selected = getSelectedRow();
    content.rows = new ArrayList<>(rows);
    content.fireTableDataChanged();
    if (selected >= 0 && selected < rows.size()) {
      setRowSelectionInterval(selected, selected);
    }
  }

  private record Column<R>(String title, Function<R, String> text) {}

  private static final class Content<R> extends AbstractTableModel {
    private static final long serialVersionUID = 1L;

    private final transient List<Column<R>> columns;
    private transient List<R> rows = new ArrayList<>();

    Content(List<Column<R>> columns) {
      this.columns = columns;
    }

    @Override
    public int getRowCount() {
      return rows == null ? 0 : rows.size();
    }

    @Override
    public int getColumnCount() {
      return columns.size();
    }

    @Override
    public String getColumnName(int column) {
      return columns.get(column).title();
    }

    @Override
    public Object getValueAt(int row, int column) {
      return columns.get(column).text().apply(rows.get(row));
    }
  }
}
