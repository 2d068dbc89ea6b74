package dev.orrery.gui.view;

import dev.orrery.gui.state.Selection;
import dev.orrery.gui.state.Session;
import dev.orrery.gui.state.timeline.Runs;
import dev.orrery.gui.state.timeline.TimelineIndex;
import dev.orrery.gui.theme.Palette;
import dev.orrery.protocol.record.Site;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** What the views of a session share: the session, the selection, the colours. */
public final class Desk {
  private final Session session;
  private final TimelineIndex timeline = new TimelineIndex();
  private final ReadOnlyObjectWrapper<Selection> selection =
      new ReadOnlyObjectWrapper<>(Selection.NONE);
  private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.LIGHT);

  private Consumer<String> opener = _ -> {};
  private Consumer<String> browser = Desk::copy;

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

  /** Goes to the beginning of a callback, if that is still known. */
  public void goToRun(long run) {
    Runs runs = timeline.timeline().runs();
    if (runs.contains(run)) {
      session.goTo(runs.record(run) + 1);
    }
  }

  /** Selects a place in the program and shows it. */
  public void showSource(Site site) {
    Selection now = selection.get();
    select(new Selection(now.id(), now.run(), site));
    opener.accept("Source");
  }

  /** Who opens a view by its title. */
  public void onOpen(Consumer<String> next) {
    opener = next;
  }

  /** Shows a page of the web. */
  public void browse(String url) {
    browser.accept(url);
  }

  /** Who shows pages of the web; without any their addresses are copied. */
  public void onBrowse(Consumer<String> next) {
    browser = next;
  }

  private static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
