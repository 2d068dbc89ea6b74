package dev.orrery.gui.window;

import dev.orrery.gui.state.Recent;
import dev.orrery.gui.view.View;
import dev.orrery.gui.view.Workbench;
import dev.orrery.protocol.eventloop.StepUnit;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/** What a session's window can do, by keys and by menus. */
final class SessionCommands {
  private static final String FILE = "File";
  private static final String LOOP = "Loop";
  private static final String WINDOW = "Window";
  private static final String TIME = "Time";
  private static final String TIMELINE = "Timeline";

  private final SessionWindow window;
  private final Shortcuts keys = new Shortcuts();

  SessionCommands(SessionWindow window) {
    this.window = window;
    if (window.driver() != null) {
      loopKeys(window.loopBar());
    }
    keys.always(FILE, "Shortcut+N", "Start page", window.windows()::showStart)
        .always(FILE, "Shortcut+O", "Open…", this::open)
        .always(
            FILE, "Shortcut+S", "Save recording…", () -> exports().saveRecording(window.stage()))
        .always(
            FILE,
            "Shortcut+E",
            "Export picture…",
            () -> exports().savePicture(window.stage(), view()))
        .always(
            FILE, "Shortcut+T", "Export Chrome trace…", () -> exports().saveTrace(window.stage()))
        .add(FILE, "Shortcut+C", "Copy selection", this::copy)
        .always(FILE, "Shortcut+Shift+C", "Copy picture", () -> exports().copyPicture(view()))
        .always(FILE, "Shortcut+W", "Close window", window.stage()::hide);
    viewKeys();
    keys.tell(TIME, "Left", "The callback before")
        .tell(TIME, "Right", "The next callback")
        .tell(TIME, "Shift+Left", "The iteration before")
        .tell(TIME, "Shift+Right", "The next iteration")
        .tell(TIME, "Home", "The beginning")
        .tell(TIME, "End", "The end")
        .tell(TIME, "L", "Stay with the latest")
        .tell(TIME, "C", "Compare with this moment")
        .tell(TIMELINE, "Plus", "Nearer")
        .tell(TIMELINE, "Minus", "Further")
        .tell(TIMELINE, "A", "Move left")
        .tell(TIMELINE, "D", "Move right")
        .tell(TIMELINE, "0", "All of it")
        .tell(TIMELINE, "Z", "To the selected callback")
        .tell(TIMELINE, "Up", "What queued it")
        .tell(TIMELINE, "Shift+Up", "What settled it");
    keys.always(WINDOW, "F1", "Keys", window::showKeys);
  }

  Shortcuts shortcuts() {
    return keys;
  }

  private Exports exports() {
    return window.exports();
  }

  private Node view() {
    return window.workbench().current().node();
  }

  private void open() {
    window.windows().chooseFile(window.stage(), window::trouble);
  }

  private void copy() {
    exports().copySelection(window.workbench().desk().selection().get());
  }

  private void loopKeys(LoopBar bar) {
    keys.add(LOOP, "Space", "Pause or resume", bar::pauseOrResume)
        .always(LOOP, "F10", "Step to the next callback", () -> bar.step(StepUnit.CALLBACK))
        .always(LOOP, "F11", "Step to the next drain", () -> bar.step(StepUnit.DRAIN))
        .always(LOOP, "Shift+F10", "Step to the next phase", () -> bar.step(StepUnit.PHASE))
        .always(LOOP, "Shift+F11", "Step to the next iteration", () -> bar.step(StepUnit.ITERATION))
        .add(LOOP, "Comma", "Slower", () -> bar.faster(-1))
        .add(LOOP, "Period", "Faster", () -> bar.faster(1))
        .add(LOOP, "B", "Breakpoints and clock", bar.panel()::fire)
        .add(LOOP, "V", "Freeze the clock, or let it go", () -> window.loopPanel().toggleFrozen())
        .add(LOOP, "J", "Jump to the next timer", () -> window.driver().jump())
        .always(LOOP, "Shortcut+R", "Start or stop recording", bar::toggleRecording)
        .always(LOOP, "Shortcut+Shift+R", "Record to…", bar::recordTo);
  }

  private void viewKeys() {
    Workbench workbench = window.workbench();
    List<View> views = workbench.views();
    for (int i = 0; i < Math.min(9, views.size()); i++) {
      View view = views.get(i);
      keys.always(WINDOW, "Shortcut+" + (i + 1), view.title(), () -> workbench.open(view));
    }
    keys.always(WINDOW, "Shortcut+D", "Light or dark", window.windows()::switchAppearance);
  }

  MenuBar menuBar() {
    Menu views = new Menu("View");
    window.workbench().views().forEach(view -> views.getItems().add(viewItem(view)));
    views.getItems().add(new SeparatorMenuItem());
    ToggleGroup group = new ToggleGroup();
    for (Appearance each : Appearance.values()) {
      RadioMenuItem item = new RadioMenuItem(each.title());
      item.setToggleGroup(group);
      item.setOnAction(_ -> window.windows().setAppearance(each));
      views.getItems().add(item);
    }
    views.setOnShowing(_ -> choose(group, views));
    MenuBar bar = new MenuBar(fileMenu());
    if (window.driver() != null) {
      Menu loop = new Menu("Loop");
      keys.all().stream()
          .filter(each -> each.group().equals(LOOP))
          .forEach(each -> loop.getItems().add(keys.item(each.text())));
      bar.getMenus().add(loop);
    }
    bar.getMenus().addAll(views, new Menu("Help", null, keys.item("Keys")));
    return bar;
  }

  private MenuItem viewItem(View view) {
    boolean hasKey = keys.all().stream().anyMatch(each -> each.text().equals(view.title()));
    if (hasKey) {
      return keys.item(view.title());
    }
    MenuItem item = new MenuItem(view.title());
    item.setOnAction(_ -> window.workbench().open(view));
    return item;
  }

  private void choose(ToggleGroup group, Menu views) {
    views.getItems().stream()
        .filter(item -> item.getText() != null)
        .filter(item -> item.getText().equals(window.windows().appearance().title()))
        .findFirst()
        .ifPresent(item -> group.selectToggle((RadioMenuItem) item));
  }

  private Menu fileMenu() {
    Menu recent = new Menu("Open recent");
    Menu file =
        new Menu(
            "File",
            null,
            keys.item("Start page"),
            keys.item("Open…"),
            recent,
            new SeparatorMenuItem(),
            keys.item("Save recording…"),
            keys.item("Export picture…"),
            keys.item("Export Chrome trace…"),
            new SeparatorMenuItem(),
            keys.item("Copy selection"),
            keys.item("Copy picture"),
            new SeparatorMenuItem(),
            keys.item("Close window"));
    file.setOnShowing(
        _ ->
            recent
                .getItems()
                .setAll(
                    window.windows().preferences().recent().stream()
                        .map(this::recentItem)
                        .toList()));
    return file;
  }

  private MenuItem recentItem(Recent recent) {
    MenuItem item = new MenuItem(recent.text());
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> window.windows().open(recent.text(), window::trouble));
    return item;
  }
}
