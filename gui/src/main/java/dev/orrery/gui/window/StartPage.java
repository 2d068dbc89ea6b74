package dev.orrery.gui.window;

import dev.orrery.gui.state.Recent;
import dev.orrery.protocol.connection.RunningProgram;
import dev.orrery.protocol.connection.Target;
import java.io.IOException;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;

/** What is shown when nothing is: what runs, what was opened before, where to drop a file. */
public final class StartPage {
  private static final double WIDTH = 960;
  private static final double HEIGHT = 640;
  private static final Duration REFRESH = Duration.seconds(2);

  private final Windows windows;
  private final Stage stage;
  private final Banner banner = new Banner();
  private final TextField address = new TextField();
  private final ListView<RunningProgram> running =
      StartLists.running(program -> open(new Target.Program(program.pid())));
  private final ListView<Recent> recent = StartLists.recent(this::openAgain);
  private final KeySheet keySheet;
  private final Timeline refresh = new Timeline(new KeyFrame(REFRESH, _ -> look()));
  private volatile boolean looking;

  StartPage(Windows windows, Stage stage) {
    this.windows = windows;
    this.stage = stage;
    Shortcuts keys = keys();
    keySheet = new KeySheet(keys.all());
    BorderPane page = new BorderPane(lists(), new VBox(banner, heading()), null, drop(), null);
    page.getStyleClass().add("start-page");
    StackPane root = new StackPane(page, keySheet);
    root.getStyleClass().add("window");
    root.setOnDragOver(windows::dragged);
    root.setOnDragDropped(event -> windows.dropped(event, this::trouble));
    Scene scene = new Scene(root, WIDTH, HEIGHT);
    scene.getStylesheets().add(Styles.WINDOW);
    keys.install(scene, this::showKeys);
    stage.setScene(scene);
    stage.setTitle("Orrery");
    stage.setOnHidden(_ -> refresh.stop());
    refresh.setCycleCount(Animation.INDEFINITE);
  }

  private Shortcuts keys() {
    Shortcuts keys = new Shortcuts();
    if (windows.hasLessons()) {
      keys.always("Open", "Shortcut+K", "Lessons", windows::showLessons);
    }
    return keys.always("Open", "Shortcut+O", "Open recording…", this::choose)
        .always("Open", "Shortcut+L", "Type an address", address::requestFocus)
        .always("Open", "F5", "Look for programs again", this::look)
        .always("Window", "Shortcut+D", "Light or dark", windows::switchAppearance)
        .always("Window", "Shortcut+W", "Close window", stage::hide)
        .always("Window", "F1", "Keys", this::showKeys);
  }

  void show() {
    recent.getItems().setAll(windows.preferences().recent());
    look();
    refresh.play();
    stage.show();
    stage.toFront();
    running.requestFocus();
  }

  void hide() {
    stage.hide();
  }

  /** Tells of something that went wrong. */
  public void trouble(String sentence) {
    banner.trouble(sentence);
  }

  private void showKeys() {
    keySheet.setVisible(!keySheet.isVisible());
  }

  private void choose() {
    windows.chooseFile(stage, this::trouble);
  }

  private void open(Target target) {
    banner.clear();
    windows.open(target, true, this::trouble);
  }

  private void openTyped() {
    banner.clear();
    windows.open(address.getText(), this::trouble);
  }

  private void openAgain(Recent again) {
    banner.clear();
    windows.open(
        again.text(),
        sentence -> {
          trouble(sentence);
          try {
            windows.preferences().forget(again.text());
            recent.getItems().setAll(windows.preferences().recent());
          } catch (IOException e) {
            trouble(e.getMessage());
          }
        });
  }

  private HBox heading() {
    Label title = new Label("Orrery");
    title.getStyleClass().add("title-1");
    Label what = new Label("Watch an event loop turn.");
    what.getStyleClass().add("text-muted");
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    Button keys = button("Keys", this::showKeys);
    keys.getStyleClass().add("flat");
    Button appearance = button("Light or dark", windows::switchAppearance);
    appearance.getStyleClass().add("flat");
    Button lessons = button("Lessons", windows::showLessons);
    lessons.setId("lessons");
    lessons.setTooltip(new Tooltip("Predict what programs print (Ctrl+K)"));
    lessons.setVisible(windows.hasLessons());
    HBox heading = new HBox(new VBox(4, title, what), spring, lessons, appearance, keys);
    heading.getStyleClass().add("start-heading");
    return heading;
  }

  private HBox lists() {
    HBox lists = new HBox(24, column("Running programs", running), column("Opened before", recent));
    lists.getStyleClass().add("start-lists");
    return lists;
  }

  private static VBox column(String title, ListView<?> list) {
    Label heading = new Label(title);
    heading.getStyleClass().add("section");
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox column = new VBox(8, heading, list);
    HBox.setHgrow(column, Priority.ALWAYS);
    column.setPrefWidth(1);
    column.setMaxWidth(Double.MAX_VALUE);
    return column;
  }

  private VBox drop() {
    Label hint =
        new Label("Drop a recording here to open it, or a program (.js, .mjs, .cjs) to run it.");
    hint.getStyleClass().add("text-muted");
    address.setPromptText("ws://host:9229, a process id, or a file");
    address.setOnAction(_ -> openTyped());
    HBox.setHgrow(address, Priority.ALWAYS);
    Button attach = button("Open", this::openTyped);
    HBox line = new HBox(8, address, attach, button("Open recording…", this::choose));
    VBox drop = new VBox(12, hint, line);
    drop.getStyleClass().add("drop-zone");
    VBox bottom = new VBox(drop);
    bottom.getStyleClass().add("start-bottom");
    return bottom;
  }

  private static Button button(String text, Runnable run) {
    Button button = new Button(text);
    button.setOnAction(_ -> run.run());
    return button;
  }

  /** Looks for programs; not while it is still at it. */
  private void look() {
    if (looking) {
      return;
    }
    looking = true;
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                List<RunningProgram> found = windows.programs().find();
                Platform.runLater(() -> StartLists.keepSelection(running, found));
              } catch (IOException e) {
                Platform.runLater(
                    () -> trouble("Running programs cannot be found: " + e.getMessage() + "."));
              } finally {
                looking = false;
              }
            });
  }
}
