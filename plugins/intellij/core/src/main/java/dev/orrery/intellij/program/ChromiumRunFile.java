package dev.orrery.intellij.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The run configuration “Attach to Node.js/Chrome” of IDEs with a subscription, as a file that they
 * read: {@code .run/<name>.run.xml}.
 */
public final class ChromiumRunFile {
  private ChromiumRunFile() {}

  /**
   * Writes it into a project.
   *
   * @return the file
   */
  public static Path write(Path project, AttachTarget target) throws IOException {
    Path folder = Files.createDirectories(project.resolve(".run"));
    String name = "Attach to Orrery at " + target.port();
    Path file = folder.resolve(name + ".run.xml");
    Files.writeString(file, text(name, target));
    return file;
  }

  static String text(String name, AttachTarget target) {
    if (target.processId() != 0) {
      throw new IllegalArgumentException("an address is needed");
    }
    return """
        <component name="ProjectRunConfigurationManager">
          <configuration default="false" name="%s" type="ChromiumRemoteDebugType" \
        factoryName="Chromium Remote" host="%s" port="%d" restartOnDisconnect="true">
            <method v="2" />
          </configuration>
        </component>
        """
        .formatted(escaped(name), escaped(target.host()), target.port());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
