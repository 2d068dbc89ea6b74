package dev.orrery.gui.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.gui.OnStage;
import dev.orrery.gui.Recorded;
import dev.orrery.gui.state.NowRow;
import dev.orrery.gui.state.Selection;
import dev.orrery.gui.state.Session;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
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
class NowViewTest {
  private static final String PROGRAM =
      """
      require('net').createServer().listen(0);
      setTimeout(function never() {}, 100000).unref();
      setTimeout(function later() { process.exit(); }, 20);
      """;

  @TempDir static Path folder;
  private OnStage<NowView> stage;
  private Session session;
  private Desk desk;
  private NowView view;

  @Start
  void show(Stage window) throws Exception {
    stage = new OnStage<>(window, Recorded.run(folder, PROGRAM), NowView::new, 900, 600);
    session = stage.session();
    desk = stage.desk();
    view = stage.view();
  }

  private List<NowRow> rows(FxRobot robot) {
    return List.copyOf(robot.lookup(".table-view").<TableView<NowRow>>query().getItems());
  }

  @Test
  void showsWhatTheModelSays(FxRobot robot) {
    assertThat(rows(robot)).isEqualTo(NowRow.of(session.moment().state()));
    assertThat(rows(robot))
        .anyMatch(row -> row.name().equals("never") && row.state().equals("unref'd"))
        .anyMatch(
            row -> row.group() == NowRow.Group.HANDLES && row.name().startsWith("TCP server"));
  }

  @Test
  void filters(FxRobot robot) {
    robot.interact(() -> robot.lookup(".text-field").<TextField>query().setText("NEVER"));
    assertThat(rows(robot)).singleElement().extracting(NowRow::name).isEqualTo("never");
  }

  @Test
  void followsTheSelection(FxRobot robot) {
    NowRow never =
        rows(robot).stream().filter(row -> row.name().equals("never")).findFirst().orElseThrow();
    robot.interact(() -> desk.select(Selection.of(never.id(), null)));
    TableView<NowRow> table = robot.lookup(".table-view").query();
    assertThat(table.getSelectionModel().getSelectedItem()).isEqualTo(never);
    robot.interact(() -> desk.select(Selection.NONE));
    robot.clickOn("never");
    assertThat(desk.selection().get().id()).isEqualTo(never.id());
  }
}
