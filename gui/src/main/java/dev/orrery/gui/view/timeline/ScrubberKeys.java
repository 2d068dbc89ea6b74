package dev.orrery.gui.view.timeline;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** Keys that move in time, from wherever nothing else wants them. */
final class ScrubberKeys {
  private final Scrubber scrubber;
  private final Steps steps;
  private final EventHandler<KeyEvent> handler = this::pressed;
  private final EventHandler<KeyEvent> early = this::onTabs;

  /** {@code node}: the keys are those of the scene that it is in. */
  ScrubberKeys(Scrubber scrubber, Steps steps, Node node) {
    this.scrubber = scrubber;
    this.steps = steps;
    node.sceneProperty().subscribe(this::move);
  }

  private void move(Scene before, Scene now) {
    if (before != null) {
      before.removeEventHandler(KeyEvent.KEY_PRESSED, handler);
      before.removeEventFilter(KeyEvent.KEY_PRESSED, early);
    }
    if (now != null) {
      now.addEventHandler(KeyEvent.KEY_PRESSED, handler);
      now.addEventFilter(KeyEvent.KEY_PRESSED, early);
    }
  }

  /** Tabs would take the arrows; time needs them more. */
  private void onTabs(KeyEvent event) {
    if (event.getTarget() instanceof TabPane) {
      pressed(event);
    }
  }

  private void pressed(KeyEvent event) {
    boolean other = event.isControlDown() || event.isMetaDown() || event.isAltDown();
    if (other || event.getTarget() instanceof TextInputControl) {
      return;
    }
    boolean known = true;
    switch (event.getCode()) {
      case LEFT -> step(event, -1);
      case RIGHT -> step(event, 1);
      case HOME -> steps.first();
      case END -> steps.last();
      case L -> steps.follow();
      case C -> scrubber.togglePin();
      default -> known = false;
    }
    if (known) {
      event.consume();
    }
  }

  private void step(KeyEvent event, int direction) {
    if (event.isShiftDown()) {
      steps.iteration(direction);
    } else {
      steps.callback(direction);
    }
  }
}
