package dev.orrery.gui.view;

import dev.orrery.gui.state.Selection;
import dev.orrery.gui.state.Session;
import dev.orrery.gui.state.timeline.TimelineIndex;
import dev.orrery.gui.theme.Palette;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** What the views of a session share: the session, the selection, the colours. */
public final class Desk {
  private final Session session;
  private final TimelineIndex timeline = new TimelineIndex();
  private final ReadOnlyObjectWrapper<Selection> selection =
      new ReadOnlyObjectWrapper<>(Selection.NONE);
  private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.LIGHT);

  /** {@code session}: not started yet. */
  public Desk(Session session) {
    this.session = session;
    session.addIndex(timeline);
  }

  /** The callbacks and whatever else takes time, in order. */
  public TimelineIndex timeline() {
    return timeline;
  }

  public Session session() {
    return session;
  }

  /** What the user has pointed at; never null. */
  public ReadOnlyObjectProperty<Selection> selection() {
    return selection.getReadOnlyProperty();
  }

  public void select(Selection next) {
    selection.set(next);
  }

  public ObjectProperty<Palette> palette() {
    return palette;
  }
}
