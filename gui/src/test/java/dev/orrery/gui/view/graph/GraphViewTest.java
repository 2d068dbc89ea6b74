package dev.orrery.gui.view.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.gui.OnStage;
import dev.orrery.gui.Recorded;
import dev.orrery.gui.state.Selection;
import dev.orrery.gui.state.Session;
import dev.orrery.gui.state.graph.Edge;
import dev.orrery.gui.state.graph.Edge.Kind;
import dev.orrery.gui.state.graph.Layout.Placed;
import dev.orrery.gui.view.Desk;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.model.RunKind;
import java.nio.file.Path;
import javafx.geometry.Point2D;
import javafx.scene.control.ToggleButton;
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
class GraphViewTest {
  private static final String PROGRAM =
      """
      let n = 0;
      const timer = setInterval(function beat() {
        setImmediate(function soon() {
          process.nextTick(function tick() {});
        });
        if (++n === 5) clearInterval(timer);
      }, 1);
      const promise = new Promise((resolve) => setTimeout(function settle() { resolve(); }, 30));
      promise.then(function reaction() { setImmediate(function last() {}); });
      """;

  @TempDir static Path folder;
  private OnStage<GraphView> stage;
  private Session session;
  private Desk desk;
  private GraphView view;

  @Start
  void show(Stage window) throws Exception {
    stage = new OnStage<>(window, Recorded.run(folder, PROGRAM), GraphView::new, 950, 700);
    session = stage.session();
    desk = stage.desk();
    view = stage.view();
  }

  private Placed node(String type, String function) {
    return view.layout().nodes().stream()
        .filter(each -> each.node().group().type().equals(type))
        .filter(each -> each.node().group().site().function().equals(function))
        .findFirst()
        .orElseThrow();
  }

  private Run run(RunKind kind) {
    return session.moment().state().history().stream()
        .filter(each -> each.kind() == kind && each.links() != null)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theProgramIsDrawnByPlaceWithCounts(FxRobot robot) throws Exception {
    stage.settle(robot);
    Placed immediates = node("Immediate", "beat");
    Placed ticks = node("TickObject", "soon");
    assertThat(immediates.node().count()).isEqualTo(5);
    assertThat(ticks.node().count()).isEqualTo(5);
    assertThat(view.layout().edges())
        .contains(new Edge(Kind.SCHEDULED, immediates.node().key(), ticks.node().key(), 5));
    assertThat(ticks.x()).isEqualTo(immediates.x() + 1);
    assertThat(view.layout().pathToRoot(ticks.node().key())).contains(0L).hasSize(4);
  }

  @Test
  void aClickSelectsAndTheSelectionIsFound(FxRobot robot) throws Exception {
    stage.settle(robot);
    Placed ticks = node("TickObject", "soon");
    double[] at = view.point(ticks);
    Point2D point = robot.lookup("#graph").query().localToScreen(at[0], at[1]);
    robot.clickOn(point);
    assertThat(desk.selection().get().id()).isEqualTo(ticks.node().id());
    assertThat(view.selected()).isEqualTo(ticks.node().key());
    robot.interact(() -> desk.select(Selection.NONE));
    assertThat(view.selected()).isEqualTo(-1);
  }

  @Test
  void aPromiseHasTwoParents(FxRobot robot) throws Exception {
    stage.settle(robot);
    Run reaction = run(RunKind.REACTION);
    robot.interact(() -> desk.select(new Selection(reaction.id(), reaction.number(), null)));
    robot.interact(() -> robot.lookup("#graph-around").<ToggleButton>query().fire());
    stage.settle(robot);
    assertThat(view.selected()).isEqualTo(reaction.id());
    long awaited = reaction.links().parentId();
    long settler = reaction.links().settledBy().id();
    assertThat(view.layout().edges())
        .contains(
            new Edge(Kind.AWAITED, awaited, reaction.id(), 1),
            new Edge(Kind.RESOLVED, settler, awaited, 1),
            new Edge(Kind.SCHEDULED, 0, reaction.id(), 1));
    assertThat(view.layout().nodes())
        .anyMatch(each -> each.node().group().what().equals("immediate"));
  }
}
