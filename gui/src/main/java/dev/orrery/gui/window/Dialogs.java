package dev.orrery.gui.window;

import java.io.File;
import java.nio.file.Path;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Asks for files. */
interface Dialogs {
  /** The desktop's. */
  Dialogs OF_DESKTOP =
      new Dialogs() {
        @Override
        public Path toOpen(Window owner, String title, ExtensionFilter... kinds) {
          FileChooser chooser = chooser(title, kinds);
          return path(chooser.showOpenDialog(owner));
        }

        @Override
        public Path toSave(Window owner, String title, String name, ExtensionFilter kind) {
          FileChooser chooser = chooser(title, kind);
          chooser.setInitialFileName(name);
          return path(chooser.showSaveDialog(owner));
        }

        private FileChooser chooser(String title, ExtensionFilter... kinds) {
          FileChooser chooser = new FileChooser();
          chooser.setTitle(title);
          chooser.getExtensionFilters().addAll(kinds);
          return chooser;
        }

        private Path path(File file) {
          return file == null ? null : file.toPath();
        }
      };

  /** A file that is there; null if the user wants none. */
  Path toOpen(Window owner, String title, ExtensionFilter... kinds);

  /** A file to be written; null if the user wants none. {@code name}: suggested. */
  Path toSave(Window owner, String title, String name, ExtensionFilter kind);
}
