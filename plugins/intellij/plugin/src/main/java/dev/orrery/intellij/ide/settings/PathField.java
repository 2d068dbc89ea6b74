package dev.orrery.intellij.ide.settings;

import com.intellij.openapi.fileChooser.FileChooser;
import com.intellij.openapi.fileChooser.FileChooserDescriptor;
import com.intellij.openapi.ui.TextFieldWithBrowseButton;
import com.intellij.openapi.vfs.VirtualFile;

/** Fields for files and folders of this machine. */
public final class PathField {
  private PathField() {}

  /** A field with a button that lets one choose. */
  public static TextFieldWithBrowseButton of(boolean files, boolean folders) {
    TextFieldWithBrowseButton field = new TextFieldWithBrowseButton();
    field.addActionListener(
        event -> {
          VirtualFile chosen =
              FileChooser.chooseFile(
                  new FileChooserDescriptor(files, folders, false, false, false, false),
                  null,
                  null);
          if (chosen != null) {
            field.setText(chosen.getPath());
          }
        });
    return field;
  }
}
