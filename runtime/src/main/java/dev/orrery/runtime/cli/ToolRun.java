package dev.orrery.runtime.cli;

import dev.orrery.runtime.cli.tool.ToolContext;
import dev.orrery.runtime.cli.tool.Tools;
import dev.orrery.runtime.os.PosixFd;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** Runs a subcommand instead of a program. */
final class ToolRun {
  private static final int STDOUT = 1;

  private ToolRun() {}

  /** {@code args}: the tool's name first. */
  static int run(String[] args) {
    if (args[0].equals("help")) {
      help();
      return 0;
    }
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    ToolContext context =
        new ToolContext(
            System.in,
            out,
            System.err,
            Path.of(System.getProperty("user.dir")),
            System.getenv(),
            PosixFd.isatty(STDOUT));
    return Tools.run(args[0], Arrays.asList(args).subList(1, args.length), context);
  }

  static void help() {
    System.out.print(OptionTable.load().help());
  }
}
