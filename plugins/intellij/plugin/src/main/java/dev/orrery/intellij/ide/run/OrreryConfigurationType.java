package dev.orrery.intellij.ide.run;

import com.intellij.execution.configurations.ConfigurationFactory;
import com.intellij.execution.configurations.ConfigurationTypeBase;
import com.intellij.execution.configurations.ConfigurationTypeUtil;
import com.intellij.execution.configurations.RunConfiguration;
import com.intellij.openapi.project.Project;

/** Run configurations: of programs to start, and of those that run already. */
public final class OrreryConfigurationType extends ConfigurationTypeBase {
  private final ConfigurationFactory program = new ProgramFactory(this);
  private final ConfigurationFactory attach = new AttachFactory(this);

  public OrreryConfigurationType() {
    super("Orrery", "Orrery", "Runs and debugs Node.js programs on Orrery", OrreryIcons.ORRERY);
    addFactory(program);
    addFactory(attach);
  }

  /** The one there is. */
  public static OrreryConfigurationType get() {
    return ConfigurationTypeUtil.findConfigurationType(OrreryConfigurationType.class);
  }

  /** Makes those of programs to start. */
  public ConfigurationFactory program() {
    return program;
  }

  /** Makes those of programs that run. */
  public ConfigurationFactory attach() {
    return attach;
  }

  private static final class ProgramFactory extends ConfigurationFactory {
    ProgramFactory(OrreryConfigurationType type) {
      super(type);
    }

    @Override
    public String getId() {
      return "Orrery";
    }

    @Override
    public String getName() {
      return "Program";
    }

    @Override
    public RunConfiguration createTemplateConfiguration(Project project) {
      return new OrreryRunConfiguration(project, this, "Orrery");
    }
  }

  private static final class AttachFactory extends ConfigurationFactory {
    AttachFactory(OrreryConfigurationType type) {
      super(type);
    }

    @Override
    public String getId() {
      return "Attach to Orrery";
    }

    @Override
    public String getName() {
      return "Attach";
    }

    @Override
    public RunConfiguration createTemplateConfiguration(Project project) {
      return new OrreryAttachConfiguration(project, this, "Attach to Orrery");
    }
  }
}
