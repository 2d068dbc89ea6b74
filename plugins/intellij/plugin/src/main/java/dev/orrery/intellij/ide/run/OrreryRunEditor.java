package dev.orrery.intellij.ide.run;

import com.intellij.execution.configuration.EnvironmentVariablesComponent;
import com.intellij.execution.configuration.EnvironmentVariablesData;
import com.intellij.openapi.options.SettingsEditor;
import com.intellij.openapi.ui.TextFieldWithBrowseButton;
import com.intellij.util.ui.FormBuilder;
import dev.orrery.intellij.ide.settings.PathField;
import dev.orrery.intellij.program.ArgumentText;
import dev.orrery.intellij.program.Inspect;
import dev.orrery.intellij.program.Program;
import dev.orrery.intellij.program.Watch;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextField;

/** The form of a program's run configuration. */
final class OrreryRunEditor extends SettingsEditor<OrreryRunConfiguration> {
  private final TextFieldWithBrowseButton script = PathField.of(true, false);
  private final JTextField arguments = new JTextField();
  private final JTextField options = new JTextField();
  private final TextFieldWithBrowseButton folder = PathField.of(false, true);
  private final EnvironmentVariablesComponent environment = new EnvironmentVariablesComponent();
  private final JComboBox<Inspect> inspect = new JComboBox<>(Inspect.values());
  private final JComboBox<Watch> watch = new JComboBox<>(Watch.values());
  private final TextFieldWithBrowseButton recording = PathField.of(true, false);

  @Override
  protected void resetEditorFrom(OrreryRunConfiguration configuration) {
    Program program = configuration.program();
    script.setText(program.script());
    arguments.setText(ArgumentText.join(program.arguments()));
    options.setText(ArgumentText.join(program.options()));
    folder.setText(program.folder());
    environment.setEnvData(EnvironmentVariablesData.create(program.environment(), true));
    inspect.setSelectedItem(program.inspect());
    watch.setSelectedItem(program.watch());
    recording.setText(program.recording());
  }

  @Override
  protected void applyEditorTo(OrreryRunConfiguration configuration) {
    configuration.setProgram(
        new Program(
            script.getText().strip(),
            ArgumentText.split(arguments.getText()),
            ArgumentText.split(options.getText()),
            folder.getText().strip(),
            environment.getEnvData().getEnvs(),
            (Inspect) inspect.getSelectedItem(),
            (Watch) watch.getSelectedItem(),
            recording.getText().strip()));
  }

  @Override
  protected JComponent createEditor() {
    return FormBuilder.createFormBuilder()
        .addLabeledComponent("Script:", script)
        .addLabeledComponent("Arguments:", arguments)
        .addLabeledComponent("Options of the runtime:", options)
        .addLabeledComponent("Working directory (empty: the script's):", folder)
        .addComponent(environment)
        .addLabeledComponent("Inspector:", inspect)
        .addLabeledComponent("Event loop:", watch)
        .addLabeledComponent("Recording (empty: beside the script):", recording)
        .addComponentFillVertically(new JPanel(), 0)
        .getPanel();
  }
}
