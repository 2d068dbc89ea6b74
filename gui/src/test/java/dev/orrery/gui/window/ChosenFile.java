package dev.orrery.gui.window;

import java.nio.file.Path;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** A user who has one answer, which may be none. */
record ChosenFile(Path file) implements Dialogs {
  @Override
  public Path toOpen(Window owner, String title, ExtensionFilter... kinds) {
    return file;
  }

  @Override
  public Path toSave(Window owner, String title, String name, ExtensionFilter kind) {
    return file;
  }
}
