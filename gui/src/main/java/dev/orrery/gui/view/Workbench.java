package dev.orrery.gui.view;

import dev.orrery.gui.state.Moment;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;

/** The views of one session in tabs. Draws when there is something new, at the screen's pace. */
public final class Workbench extends BorderPane {
  private final Desk desk;
  private final List<View> views;
  private final TabPane tabs = new TabPane();
  private final AnimationTimer pulse =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          refresh();
        }
      };

  private Moment shown;
  private View shownIn;
  private View below;

  public Workbench(Desk desk, List<View> views) {
    this.desk = desk;
    this.views = List.copyOf(views);
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    for (View view : views) {
      Tab tab = new Tab(view.title(), view.node());
      tab.setUserData(view);
      tabs.getTabs().add(tab);
    }
    setCenter(tabs);
    desk.selection().subscribe(next -> views.forEach(view -> view.select(next)));
    desk.palette().subscribe(next -> views.forEach(view -> view.paint(next)));
  }

  /** Puts something below the tabs that is always to be seen. */
  public void below(View view) {
    below = view;
    setBottom(view.node());
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
      if (below != null) {
        below.show(moment);
      }
    }
    view.pulse();
    if (below != null) {
      below.pulse();
    }
  }

  /** Whether all that is to be seen is drawn. */
  public boolean isDrawn() {
    return shownIn != null && shownIn.isDrawn() && (below == null || below.isDrawn());
  }
}
