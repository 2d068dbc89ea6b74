package dev.orrery.lsp.typescript;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the {@link Project} to tests: it is opened for the first and closed after the last of them. */
final class SharedProject implements ParameterResolver {
  private static final Namespace STORE = Namespace.create(SharedProject.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Project.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(STORE)
        .getOrComputeIfAbsent(Project.class, _ -> open(), Project.class);
  }

  private static Project open() {
    try {
      return Project.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
