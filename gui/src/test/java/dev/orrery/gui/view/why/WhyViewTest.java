package dev.orrery.gui.view.why;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import dev.orrery.gui.Recorded;
import dev.orrery.gui.Served;
import dev.orrery.gui.state.Moment;
import dev.orrery.gui.state.Selection;
import dev.orrery.gui.state.Session;
import dev.orrery.gui.view.Desk;
import dev.orrery.gui.view.NowView;
import dev.orrery.gui.view.Workbench;
import dev.orrery.protocol.connection.RecordingFeed;
import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.model.RunKind;
import dev.orrery.protocol.model.explain.Docs;
import dev.orrery.protocol.model.explain.Explain;
import dev.orrery.protocol.model.explain.Sentence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Timeout(120)
@ExtendWith(ApplicationExtension.class)
class WhyViewTest {
  private static final String PROGRAM =
      """
      setTimeout(function never() {}, 100000).unref();
      setTimeout(function later() {
        new Promise((resolve) => setImmediate(function settle() { resolve(); }))
          .then(function reaction() {});
        const end = Date.now() + 300;
        while (Date.now() < end);
      }, 20);
      """;

  @TempDir static Path folder;
  private Session session;
  private Desk desk;
  private WhyView view;

  @Start
  void show(Stage stage) throws Exception {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    session = new Session(new RecordingFeed(Recorded.run(folder, PROGRAM)));
    desk = new Desk(session);
    view = new WhyView(desk);
    Workbench workbench = new Workbench(desk, List.of(new NowView(desk)));
    workbench.beside(view);
    stage.setScene(new Scene(workbench, 950, 700));
    stage.show();
    session.start();
    Served.await(() -> session.status().over());
    view.show(session.moment());
  }

  /** The moment at which something is so for the first time. */
  private LoopState goTo(FxRobot robot, Predicate<LoopState> wanted) throws InterruptedException {
    for (long next = 0; next <= session.tape().end(); next++) {
      long record = next;
      session.goTo(record);
      Served.await(() -> session.moment().record() == record);
      Moment moment = session.moment();
      if (wanted.test(moment.state())) {
        robot.interact(() -> view.show(moment));
        return moment.state();
      }
    }
    throw new AssertionError("no such moment");
  }

  private static boolean runs(LoopState state, RunKind kind) {
    return state.running() != null && state.running().kind() == kind;
  }

  /** What the pane says, once it has been answered. */
  private List<String> said(FxRobot robot) throws InterruptedException {
    boolean[] drawn = new boolean[1];
    Served.await(
        () -> {
          robot.interact(
              () -> {
                view.pulse();
                drawn[0] = view.isDrawn();
              });
          return drawn[0];
        });
    List<String> sentences = new ArrayList<>();
    for (TextFlow flow : robot.lookup(".why-line > TextFlow").queryAllAs(TextFlow.class)) {
      sentences.add(
          flow.getChildren().stream().map(WhyViewTest::text).collect(Collectors.joining()));
    }
    return sentences;
  }

  private static String text(Node node) {
    if (node.getStyleClass().contains("why-manual")) {
      return "";
    }
    return node instanceof Hyperlink link ? link.getText() : ((Text) node).getText();
  }

  private static List<String> texts(List<Sentence> sentences) {
    return sentences.stream().map(Sentence::text).toList();
  }

  private String subject(FxRobot robot) {
    return robot.lookup("#why-subject").<Label>query().getText();
  }

  private List<String> trimmed(FxRobot robot) throws InterruptedException {
    return said(robot).stream().map(String::strip).toList();
  }

  @Test
  void withoutSelectionItSpeaksOfTheProgram(FxRobot robot) throws Exception {
    LoopState state = goTo(robot, each -> each.loop().pollWait() != null);
    assertThat(trimmed(robot))
        .containsAll(texts(new Explain(state).whyAlive()))
        .containsAll(texts(new Explain(state).whatBlocksPoll()));
    assertThat(subject(robot)).isEqualTo("The program");
  }

  @Test
  void saysWhyACallbackRanAndLeadsToWhatCausedIt(FxRobot robot) throws Exception {
    LoopState state = goTo(robot, each -> runs(each, RunKind.REACTION));
    Run reaction = state.running();
    robot.interact(() -> desk.select(new Selection(reaction.id(), reaction.number(), null)));
    assertThat(trimmed(robot)).containsAll(texts(new Explain(state).whyDidThisRun(reaction)));
    robot.interact(() -> cause(robot, "Settled by").fire());
    assertThat(desk.selection().get().run()).isEqualTo(reaction.links().settledBy().number());
    assertThat(trimmed(robot)).isNotEmpty();
    assertThat(subject(robot)).startsWith("The immediate queued at");
  }

  private static Hyperlink cause(FxRobot robot, String how) {
    return robot.lookup(".why-cause").queryAllAs(Hyperlink.class).stream()
        .filter(each -> each.getText().contains(how))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void saysWhyItHasNotRunYet(FxRobot robot) throws Exception {
    LoopState state = goTo(robot, each -> each.queues().timers().size() == 2);
    long id = state.queues().timers().getLast().id();
    robot.interact(() -> desk.select(Selection.of(id, null)));
    assertThat(trimmed(robot)).isEqualTo(texts(new Explain(state).whyNotYet(id)));
    robot.interact(() -> robot.lookup("#why-clear").queryButton().fire());
    assertThat(desk.selection().get()).isEqualTo(Selection.NONE);
  }

  @Test
  void tellsFindingsAndOpensPlacesAndManuals(FxRobot robot) throws Exception {
    goTo(robot, each -> each.program().hasExited());
    assertThat(said(robot)).anyMatch(line -> line.startsWith("▲ ") && line.contains("turning"));
    List<String> opened = new ArrayList<>();
    desk.onBrowse(opened::add);
    desk.onOpen(opened::add);
    robot.interact(
        () -> {
          robot.lookup(".why-manual").queryAllAs(Hyperlink.class).iterator().next().fire();
          robot.lookup(".why-cause").queryAllAs(Hyperlink.class).iterator().next().fire();
        });
    assertThat(opened).containsExactly(Docs.EXIT_CODES, "Source");
    assertThat(desk.selection().get().site().file()).contains("eval");
  }
}
