package dev.orrery.intellij.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** JetBrains' Plugin Verifier. Its exit code is always 0: only its files tell. */
final class PluginVerifier {
  private final Path reports;

  /** {@code reports}: the name of the folder below target that its files go to. */
  PluginVerifier(String reports) throws IOException {
    this.reports = Artifacts.fresh(reports);
  }

  /** Looks at the zip in some IDEs; tells what it has printed. */
  String run(List<Path> ides) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    words.add("com.jetbrains.pluginverifier.PluginVerifierMain");
    words.add("check-plugin");
    words.add(Artifacts.zip().toString());
    ides.forEach(ide -> words.add(ide.toString()));
    words.add("-offline");
    words.addAll(List.of("-runtime-dir", JavaProgram.JDK.toString()));
    words.addAll(List.of("-verification-reports-dir", reports.toString()));
    return JavaProgram.run(List.of(Artifacts.verifier()), words);
  }

  /** What it says of IDEs whose build has this in it, one for each. */
  List<String> verdicts(String build) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(reports)) {
      for (Path file : files.filter(each -> each.endsWith("verification-verdict.txt")).toList()) {
        if (file.toString().contains(build)) {
          found.add(Files.readString(file).strip());
        }
      }
    }
    return found;
  }
}
