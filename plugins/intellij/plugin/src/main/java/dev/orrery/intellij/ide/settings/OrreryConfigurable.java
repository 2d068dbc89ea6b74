package dev.orrery.intellij.ide.settings;

import com.intellij.openapi.options.Configurable;
import com.intellij.openapi.options.ConfigurationException;
import com.intellij.openapi.ui.TextFieldWithBrowseButton;
import com.intellij.util.EnvironmentUtil;
import com.intellij.util.ui.FormBuilder;
import dev.orrery.intellij.install.InstallationException;
import dev.orrery.intellij.install.InstallationFinder;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextField;

/** The page in the settings. */
public final class OrreryConfigurable implements Configurable {
  private TextFieldWithBrowseButton orrery;
  private TextFieldWithBrowseButton jdk;
  private JTextField options;
  private JCheckBox inlayHints;
  private JCheckBox lints;

  @Override
  public String getDisplayName() {
    return "Orrery";
  }

  @Override
  public JComponent createComponent() {
    orrery = PathField.of(true, true);
    jdk = PathField.of(false, true);
    options = new JTextField();
    inlayHints = new JCheckBox("Show in the editor where callbacks run");
    lints = new JCheckBox("Report mistakes with callbacks, promises and streams");
    reset();
    return FormBuilder.createFormBuilder()
        .addLabeledComponent("Orrery (empty: the one on the PATH):", orrery)
        .addLabeledComponent("JDK 25 (empty: the JVM that Orrery brings):", jdk)
        .addLabeledComponent("Options for every program:", options)
        .addComponent(inlayHints)
        .addComponent(lints)
        .addComponentFillVertically(new JPanel(), 0)
        .getPanel();
  }

  @Override
  public boolean isModified() {
    OrreryState shown = shown();
    OrreryState kept = OrrerySettings.get().getState();
    return !shown.orrery.equals(kept.orrery)
        || !shown.jdk.equals(kept.jdk)
        || !shown.options.equals(kept.options)
        || shown.inlayHints != kept.inlayHints
        || shown.lints != kept.lints;
  }

  @Override
  public void apply() throws ConfigurationException {
    OrreryState shown = shown();
    if (!shown.orrery.isEmpty() || !shown.jdk.isEmpty()) {
      try {
        InstallationFinder.ofMachine(EnvironmentUtil.getEnvironmentMap())
            .find(shown.orrery, shown.jdk);
      } catch (InstallationException e) {
        throw new ConfigurationException(e.getMessage());
      }
    }
    OrrerySettings.get().change(shown);
  }

  @Override
  public void reset() {
    OrreryState kept = OrrerySettings.get().getState();
    orrery.setText(kept.orrery);
    jdk.setText(kept.jdk);
    options.setText(kept.options);
    inlayHints.setSelected(kept.inlayHints);
    lints.setSelected(kept.lints);
  }

  private OrreryState shown() {
    OrreryState shown = OrrerySettings.get().getState().copy();
    shown.orrery = orrery.getText().strip();
    shown.jdk = jdk.getText().strip();
    shown.options = options.getText().strip();
    shown.inlayHints = inlayHints.isSelected();
    shown.lints = lints.isSelected();
    return shown;
  }
}
