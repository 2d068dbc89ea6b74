package dev.orrery.intellij.ide.run;

import com.intellij.execution.ExecutionException;
import com.intellij.execution.Executor;
import com.intellij.execution.configurations.ConfigurationFactory;
import com.intellij.execution.configurations.RunConfigurationBase;
import com.intellij.execution.configurations.RunConfigurationOptions;
import com.intellij.execution.configurations.RunProfileState;
import com.intellij.execution.executors.DefaultDebugExecutor;
import com.intellij.execution.runners.ExecutionEnvironment;
import com.intellij.openapi.project.Project;
import com.intellij.openapi.util.InvalidDataException;
import org.jdom.Element;

/** What Orrery's run configurations have in common: that they are debugged, and kept in files. */
abstract class OrreryConfiguration extends RunConfigurationBase<RunConfigurationOptions>
    implements Debuggable {
  OrreryConfiguration(Project project, ConfigurationFactory factory, String name) {
    super(project, factory, name);
  }

  /** What is executed without the debugger. */
  abstract RunProfileState run(ExecutionEnvironment environment) throws ExecutionException;

  /** What is not in the element stays. */
  abstract void read(Element element);

  abstract void write(Element element);

  @Override
  public final RunProfileState getState(Executor executor, ExecutionEnvironment environment)
      throws ExecutionException {
    return executor.getId().equals(DefaultDebugExecutor.EXECUTOR_ID)
        ? DebugSupport.get().state(getOptions(), environment)
        : run(environment);
  }

  @Override
  public final void readExternal(Element element) throws InvalidDataException {
    super.readExternal(element);
    read(element);
  }

  @Override
  public final void writeExternal(Element element) {
    super.writeExternal(element);
    write(element);
  }
}
