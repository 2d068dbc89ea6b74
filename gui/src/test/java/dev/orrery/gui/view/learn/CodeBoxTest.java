package dev.orrery.gui.view.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@Timeout(120)
@ExtendWith(ApplicationExtension.class)
class CodeBoxTest {
  private static List<String> styles(CodeBox box, int line) {
    HBox row = (HBox) box.getChildren().get(line - 1);
    return ((TextFlow) row.getChildren().get(1))
        .getChildren().stream().map(each -> each.getStyleClass().getLast()).toList();
  }

  @Test
  void whatGoesOnOverLinesKeepsItsColour(FxRobot robot) {
    CodeBox box = new CodeBox();
    robot.interact(() -> box.show("let a = `one\nlet` + 1; /* two\n\nreturn */ return;\n"));
    assertThat(box.getChildren()).hasSize(4);
    assertThat(styles(box, 1)).containsExactly("code-keyword", "code-plain", "code-string");
    assertThat(styles(box, 2))
        .containsExactly("code-string", "code-plain", "code-number", "code-plain", "code-comment");
    assertThat(styles(box, 3)).isEmpty();
    assertThat(styles(box, 4))
        .containsExactly("code-comment", "code-plain", "code-keyword", "code-plain");
  }
}
