package dev.orrery.intellij.ide.run;

import com.intellij.execution.Location;
import com.intellij.execution.actions.ConfigurationContext;
import com.intellij.execution.actions.LazyRunConfigurationProducer;
import com.intellij.execution.configurations.ConfigurationFactory;
import com.intellij.openapi.util.Ref;
import com.intellij.openapi.vfs.VirtualFile;
import com.intellij.psi.PsiElement;
import dev.orrery.intellij.program.Program;

/** Makes run configurations of files. */
public final class OrreryRunProducer extends LazyRunConfigurationProducer<OrreryRunConfiguration> {
  @Override
  public ConfigurationFactory getConfigurationFactory() {
    return OrreryConfigurationType.get().program();
  }

  @Override
  protected boolean setupConfigurationFromContext(
      OrreryRunConfiguration configuration, ConfigurationContext context, Ref<PsiElement> element) {
    VirtualFile file = file(context);
    if (!Scripts.isRunnable(file)) {
      return false;
    }
    configuration.setProgram(Program.of(file.getPath()));
    configuration.setName(file.getName());
    return true;
  }

  @Override
  public boolean isConfigurationFromContext(
      OrreryRunConfiguration configuration, ConfigurationContext context) {
    VirtualFile file = file(context);
    return file != null && file.getPath().equals(configuration.program().script());
  }

  private static VirtualFile file(ConfigurationContext context) {
    Location<?> location = context.getLocation();
    return location == null ? null : location.getVirtualFile();
  }
}
