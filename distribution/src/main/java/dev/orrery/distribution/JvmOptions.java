package dev.orrery.distribution;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The JVM options every start of the image has, the same in the training run and in the launcher.
 *
 * <p>{@value #HOME} stands for the image's folder.
 *
 * @param jvm options other than the class path
 * @param classPath the value of {@code -cp}
 */
record JvmOptions(List<String> jvm, String classPath) {
  static final String HOME = "@HOME@";
  static final String MAIN_CLASS = "dev.orrery.runtime.cli.Main";

  static JvmOptions of(ImageLayout layout, JarSet jars) {
    String attach = placeholder(layout, NativeLibraries.attachFolder(layout));
    List<String> jvm =
        List.of(
            // The JIT: Graal as a module of its own, beside C2 for the JVM's own code.
            "-XX:+UnlockExperimentalVMOptions",
            "-XX:+EnableJVMCI",
            "--module-path=" + path(layout, layout.modulePath(), jars.compiler()),
            "--add-modules=jdk.graal.compiler",
            // Start-up.
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            // The cache is mapped where it was made for: moving it costs 40 to 90 ms.
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0",
            // What the cache's profiles call for is compiled after 512 calls, not 128, and
            // by C2 after 16,000 more, not 2,000: a short program ends before.
            "-XX:Tier0InvokeNotifyFreqLog=9",
            "-XX:Tier2InvokeNotifyFreqLog=14",
            "-XX:Tier2BackedgeNotifyFreqLog=17",
            // The JVM's own warnings must not mix with a program's output.
            "-Xlog:disable",
            // Truffle uses both; without leave the JVM warns on stderr.
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dpolyglot.engine.WarnInterpreterOnly=false",
            "-Dpolyglot.engine.resourcePath.engine.libtruffleattach=" + attach,
            "-Djava.library.path=" + placeholder(layout, layout.nativeLibraries()),
            "-Dorrery.home=" + HOME);
    return new JvmOptions(jvm, path(layout, layout.classPath(), jars.application()));
  }

  /** The options for an image at {@code home}. */
  List<String> at(Path home) {
    return Stream.concat(jvm.stream(), Stream.of("-cp", classPath))
        .map(option -> option.replace(HOME, home.toString()))
        .toList();
  }

  private static String path(ImageLayout layout, Path folder, List<Path> jars) {
    return jars.stream()
        .map(jar -> placeholder(layout, folder.resolve(jar.getFileName())))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String placeholder(ImageLayout layout, Path path) {
    return HOME + File.separator + layout.home().relativize(path);
  }
}
