package dev.orrery.intellij.ide.run;

import com.intellij.openapi.options.SettingsEditor;
import com.intellij.util.ui.FormBuilder;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextField;

/** The form for a program that runs. */
final class OrreryAttachEditor extends SettingsEditor<OrreryAttachConfiguration> {
  private final JTextField target = new JTextField();

  @Override
  protected void resetEditorFrom(OrreryAttachConfiguration configuration) {
    target.setText(configuration.target());
  }

  @Override
  protected void applyEditorTo(OrreryAttachConfiguration configuration) {
    configuration.setTarget(target.getText().strip());
  }

  @Override
  protected JComponent createEditor() {
    return FormBuilder.createFormBuilder()
        .addLabeledComponent("Process id, or host:port of an inspector:", target)
        .addComponentFillVertically(new JPanel(), 0)
        .getPanel();
  }
}
