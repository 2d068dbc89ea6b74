package dev.orrery.intellij.ide.run;

import com.intellij.execution.ExecutionException;
import com.intellij.execution.configurations.ConfigurationFactory;
import com.intellij.execution.configurations.RunConfiguration;
import com.intellij.execution.configurations.RunProfileState;
import com.intellij.execution.configurations.RuntimeConfigurationError;
import com.intellij.execution.configurations.RuntimeConfigurationException;
import com.intellij.execution.runners.ExecutionEnvironment;
import com.intellij.openapi.options.SettingsEditor;
import com.intellij.openapi.project.Project;
import dev.orrery.intellij.install.Installation;
import dev.orrery.intellij.program.AttachTarget;
import dev.orrery.intellij.program.DebugParameters;
import java.util.Map;
import org.jdom.Element;

/** A program that runs, to be debugged. */
public final class OrreryAttachConfiguration extends OrreryConfiguration {
  private static final String TARGET = "target";

  private String target = "127.0.0.1:" + AttachTarget.DEFAULT_PORT;

  OrreryAttachConfiguration(Project project, ConfigurationFactory factory, String name) {
    super(project, factory, name);
  }

  public String target() {
    return target;
  }

  /** A process id, or host and port. */
  public void setTarget(String text) {
    target = text;
  }

  @Override
  public SettingsEditor<? extends RunConfiguration> getConfigurationEditor() {
    return new OrreryAttachEditor();
  }

  @Override
  public void checkConfiguration() throws RuntimeConfigurationException {
    try {
      AttachTarget.parse(target);
    } catch (IllegalArgumentException e) {
      throw new RuntimeConfigurationError(e.getMessage());
    }
  }

  @Override
  RunProfileState run(ExecutionEnvironment environment) throws ExecutionException {
    throw new ExecutionException("The program runs already; choose Debug to attach to it.");
  }

  @Override
  public Map<String, Object> debugParameters(Installation installation) {
    return DebugParameters.attach(AttachTarget.parse(target));
  }

  @Override
  public boolean isAttach() {
    return true;
  }

  @Override
  void read(Element element) {
    String read = element.getAttributeValue(TARGET);
    target = read == null ? target : read;
  }

  @Override
  void write(Element element) {
    element.setAttribute(TARGET, target);
  }
}
