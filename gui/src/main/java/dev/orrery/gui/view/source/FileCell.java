package dev.orrery.gui.view.source;

import dev.orrery.gui.state.source.SourceIndex;
import dev.orrery.gui.state.source.SourceIndex.FileCount;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A file, and how many callbacks have run of it. */
final class FileCell extends ListCell<FileCount> {
  private static final PseudoClass MODULE = PseudoClass.getPseudoClass("of-module");

  private final Supplier<String> cwd;
  private final Label name = new Label();
  private final Label hits = new Label();
  private final HBox row = new HBox(name, hits);

  /** {@code cwd}: the program's folder. */
  FileCell(Supplier<String> cwd) {
    this.cwd = cwd;
    name.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    name.setMaxWidth(Double.MAX_VALUE);
    name.setMinWidth(0);
    HBox.setHgrow(name, Priority.ALWAYS);
    hits.setMinWidth(Label.USE_PREF_SIZE);
    hits.getStyleClass().add("source-hits");
    row.getStyleClass().add("source-file");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(FileCount file, boolean empty) {
    super.updateItem(file, empty);
    boolean shown = !empty && file != null;
    setGraphic(shown ? row : null);
    setTooltip(shown ? new Tooltip(file.file()) : null);
    pseudoClassStateChanged(MODULE, shown && SourceIndex.isModule(file.file()));
    if (shown) {
      name.setText(shorter(file.file()));
      hits.setText(String.valueOf(file.hits()));
    }
  }

  private String shorter(String file) {
    String path = file.startsWith("file://") ? file.substring("file://".length()) : file;
    int module = path.lastIndexOf("/node_modules/");
    if (module >= 0) {
      return path.substring(module + "/node_modules/".length());
    }
    String folder = cwd.get().endsWith("/") ? cwd.get() : cwd.get() + "/";
    return path.startsWith(folder) ? path.substring(folder.length()) : path;
  }
}
