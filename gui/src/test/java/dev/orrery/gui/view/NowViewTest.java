package dev.orrery.gui.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.gui.OnStage;
import dev.orrery.gui.Recorded;
import dev.orrery.gui.state.NowRow;
import dev.orrery.gui.state.Selection;
import dev.orrery.gui.state.Session;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
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

  @Test
  void arrowsChooseRows(FxRobot robot) {
    TableView<NowRow> table = robot.lookup(".table-view").query();
    robot.clickOn("never");
    int at = table.getSelectionModel().getSelectedIndex();
    boolean down = at + 1 < table.getItems().size();
    robot.type(down ? KeyCode.DOWN : KeyCode.UP);
    assertThat(table.getItems()).hasSizeGreaterThan(1);
    assertThat(desk.selection().get().id())
        .isEqualTo(table.getItems().get(down ? at + 1 : at - 1).id());
  }

  @Test
  void whatIsCutIsInTheTooltip(FxRobot robot) {
    TableView<NowRow> table = robot.lookup(".table-view").query();
    TableColumn<NowRow, ?> where = table.getColumns().getLast();
    assertThat(where.getText()).isEqualTo("Where");
    robot.interact(
        () -> {
          table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
          where.setPrefWidth(40);
          table.applyCss();
          table.layout();
        });
    TableCell<?, ?> cut =
        robot.lookup(".table-cell").queryAllAs(TableCell.class).stream()
            .filter(cell -> cell.getTableColumn() == where && !cell.getText().isEmpty())
            .findFirst()
            .orElseThrow();
    assertThat(cut.getTooltip().getText()).isEqualTo(cut.getText());
    robot.interact(
        () -> {
          where.setPrefWidth(900);
          table.applyCss();
          table.layout();
        });
    assertThat(cut.getTooltip()).isNull();
  }
}
