package com.intellij.execution.actions;

import com.intellij.execution.configurations.RunConfiguration;
import com.intellij.openapi.util.Ref;
import com.intellij.psi.PsiElement;

/** Declared as the API declares it, as far as it is used. */
public abstract class RunConfigurationProducer<T extends RunConfiguration> {
  protected abstract boolean setupConfigurationFromContext(
      T configuration, ConfigurationContext context, Ref<PsiElement> element);

  public abstract boolean isConfigurationFromContext(T configuration, ConfigurationContext context);
}
