package dev.orrery.lsp;

import dev.orrery.lsp.command.Command;
import dev.orrery.lsp.command.OpenRecordingCommand;
import dev.orrery.lsp.command.OpenVisualizerCommand;
import dev.orrery.lsp.command.PredictCommand;
import dev.orrery.lsp.command.Programs;
import dev.orrery.lsp.command.RunCommand;
import dev.orrery.lsp.command.ShowLoopStateCommand;
import dev.orrery.lsp.command.StopCommand;
import dev.orrery.lsp.command.VirtualDocuments;
import dev.orrery.lsp.handler.HintPart;
import dev.orrery.lsp.handler.PredictionHints;
import dev.orrery.lsp.live.LiveFollower;
import dev.orrery.lsp.live.LiveSources;
import dev.orrery.lsp.predict.Predictions;
import dev.orrery.lsp.predict.Predictor;
import dev.orrery.lsp.server.Refresh;
import dev.orrery.lsp.server.Session;
import dev.orrery.protocol.connection.Connector;
import dev.orrery.protocol.connection.RunningPrograms;
import dev.orrery.protocol.local.RuntimeSockets;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** What looks at programs that run, and the commands that start them. */
record Live(
    LiveSources sources,
    LiveFollower follower,
    VirtualDocuments documents,
    List<HintPart> hints,
    List<Command> commands) {
  static Live of(Session session, Refresh refresh) {
    RuntimeSockets sockets = sockets();
    AtomicReference<LiveFollower> follower = new AtomicReference<>();
    LiveSources sources =
        new LiveSources(new Connector(sockets, null), () -> follower.get().dirty());
    follower.set(new LiveFollower(session, new RunningPrograms(sockets), sources));
    follower.get().onFigures(refresh::codeLenses);
    Programs programs = new Programs(session, orrery());
    VirtualDocuments documents = new VirtualDocuments(session);
    follower.get().onRecords(documents::refresh);
    session.onDocuments(documents);
    Predictions predictions = new Predictions();
    return new Live(
        sources,
        follower.get(),
        documents,
        List.of(new PredictionHints(predictions)),
        List.of(
            new PredictCommand(
                session, new Predictor(orrery(), sockets), predictions, documents, refresh),
            new RunCommand(session, programs, sources, false),
            new RunCommand(session, programs, sources, true),
            new StopCommand(programs),
            new ShowLoopStateCommand(sources, documents),
            new OpenRecordingCommand(sources),
            new OpenVisualizerCommand(programs, sources)));
  }

  /** Null where programs cannot be reached by their number. */
  private static RuntimeSockets sockets() {
    try {
      return RuntimeSockets.ofUser(System.getenv());
    } catch (IOException _) {
      return null;
    }
  }

  /** The command that starts programs: the one that started this process. */
  private static String orrery() {
    String path = System.getProperty("orrery.execPath", "");
    return path.isEmpty() ? "orrery" : path;
  }
}
