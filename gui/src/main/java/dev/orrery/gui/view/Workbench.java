package dev.orrery.gui.view;

import dev.orrery.gui.state.Moment;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;

/** The views of one session in tabs. Draws when there is something new, at the screen's pace. */
public final class Workbench extends BorderPane {
  /** How much of the width the tabs have at first. */
  private static final double BESIDE = 0.74;

  private final Desk desk;
  private final List<View> views;
  private final TabPane tabs = new TabPane();
  private final SplitPane middle = new SplitPane(tabs);
  private final AnimationTimer pulse =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          refresh();
        }
      };

  private Moment shown;
  private View shownIn;
  private Node below;
  private Node beside;
  private double divided = BESIDE;
  private final List<View> always = new ArrayList<>();

  public Workbench(Desk desk, List<View> views) {
    this.desk = desk;
    this.views = List.copyOf(views);
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    for (View view : views) {
      Tab tab = new Tab(view.title(), view.node());
      tab.setUserData(view);
      tabs.getTabs().add(tab);
    }
    setCenter(middle);
    tabs.getSelectionModel().selectedItemProperty().subscribe(this::surround);
    desk.onOpen(this::open);
    desk.selection().subscribe(next -> views.forEach(view -> view.select(next)));
    desk.palette().subscribe(next -> views.forEach(view -> view.paint(next)));
  }

  /** Puts something below the tabs that is always to be seen. */
  public void below(View view) {
    below = view.node();
    setBottom(below);
    always(view);
  }

  /** Puts something at the right of the tabs that is always to be seen; its width can be changed. */
  public void beside(View view) {
    beside = view.node();
    middle.getItems().add(beside);
    SplitPane.setResizableWithParent(view.node(), false);
    middle.setDividerPositions(BESIDE);
    always(view);
  }

  /** What is around the tabs gives way to views that stand alone. */
  private void surround() {
    boolean alone = !tabs.getTabs().isEmpty() && current().isAlone();
    setBottom(alone ? null : below);
    if (beside != null && alone == middle.getItems().contains(beside)) {
      if (alone) {
        divided = middle.getDividerPositions()[0];
        middle.getItems().remove(beside);
      } else {
        middle.getItems().add(beside);
        middle.setDividerPositions(divided);
      }
    }
  }

  private void always(View view) {
    always.add(view);
    desk.selection().subscribe(view::select);
    desk.palette().subscribe(view::paint);
  }

  public Desk desk() {
    return desk;
  }

  public List<View> views() {
    return views;
  }

  /** Opens a view's tab. */
  public void open(View view) {
    tabs.getTabs().stream()
        .filter(tab -> tab.getUserData() == view)
        .findFirst()
        .ifPresent(tab -> tabs.getSelectionModel().select(tab));
  }

  /** The view whose tab is open. */
  public View current() {
    return (View) tabs.getSelectionModel().getSelectedItem().getUserData();
  }

  private void open(String title) {
    views.stream().filter(view -> view.title().equals(title)).findFirst().ifPresent(this::open);
  }

  /** Begins to follow the session. */
  public void start() {
    pulse.start();
  }

  public void stop() {
    pulse.stop();
  }

  /** Shows the session's moment if it is another one than before. */
  public void refresh() {
    View view = current();
    Moment moment = desk.session().moment();
    if (moment != shown || view != shownIn) {
      shown = moment;
      shownIn = view;
      view.show(moment);
      always.forEach(each -> each.show(moment));
    }
    view.pulse();
    always.forEach(View::pulse);
  }

  /** Whether all that is to be seen is drawn. */
  public boolean isDrawn() {
    return shownIn != null && shownIn.isDrawn() && always.stream().allMatch(View::isDrawn);
  }
}
