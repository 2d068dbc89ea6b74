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
import dev.orrery.intellij.ide.process.Processes;
import dev.orrery.intellij.ide.settings.OrrerySettings;
import dev.orrery.intellij.install.Installation;
import dev.orrery.intellij.program.DebugParameters;
import dev.orrery.intellij.program.Program;
import java.io.File;
import java.util.Map;
import org.jdom.Element;

/** A program to be run or debugged. */
public final class OrreryRunConfiguration extends OrreryConfiguration {
  private Program program = Program.of("");

  OrreryRunConfiguration(Project project, ConfigurationFactory factory, String name) {
    super(project, factory, name);
  }

  public Program program() {
    return program;
  }

  public void setProgram(Program changed) {
    program = changed;
  }

  @Override
  public SettingsEditor<? extends RunConfiguration> getConfigurationEditor() {
    return new OrreryRunEditor();
  }

  @Override
  public void checkConfiguration() throws RuntimeConfigurationException {
    if (!new File(program.script()).isFile()) {
      throw new RuntimeConfigurationError("The script does not exist.");
    }
  }

  @Override
  RunProfileState run(ExecutionEnvironment environment) throws ExecutionException {
    return new OrreryRunState(environment, complete(), Processes.installation(getProject()));
  }

  /** With the options for every program before its own. */
  private Program complete() {
    return program.withOptionsBefore(OrrerySettings.get().options());
  }

  @Override
  public Map<String, Object> debugParameters(Installation installation) {
    return DebugParameters.launch(complete(), installation);
  }

  @Override
  public boolean isAttach() {
    return false;
  }

  @Override
  void read(Element element) {
    Program read = ProgramElement.read(element);
    program = read == null ? program : read;
  }

  @Override
  void write(Element element) {
    ProgramElement.write(program, element);
  }
}
