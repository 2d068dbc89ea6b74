package dev.orrery.gui.view.learn;

import dev.orrery.gui.state.learn.Grade;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

/**
 * Cards in an order that the user changes: by dragging them, or by the arrow keys, which go from one to
 * the next, and with Alt take the card along.
 */
final class CardList extends VBox {
  static final double GAP = 6;

  private static final double PITCH = Card.HEIGHT + GAP;

  private final Runnable changed;
  private Card dragged;
  private double grip;
  private int target;

  /** {@code changed}: called whenever the user has moved a card. */
  CardList(Runnable changed) {
    super(GAP);
    this.changed = changed;
    setId("learn-cards");
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  void deal(List<String> texts) {
    getChildren().setAll(texts.stream().map(this::card).toList());
    renumber();
  }

  /** The lines, in the order in which the user has them. */
  List<String> order() {
    return cards().stream().map(Card::text).toList();
  }

  /** Marks what is right and what is not. */
  void mark(Grade grade) {
    List<Card> cards = cards();
    for (int i = 0; i < cards.size(); i++) {
      boolean right = grade.right().get(i);
      boolean first = i == grade.firstWrong();
      cards.get(i).mark(right ? Card.Mark.RIGHT : first ? Card.Mark.FIRST_WRONG : Card.Mark.WRONG);
    }
  }

  private List<Card> cards() {
    List<Card> cards = new ArrayList<>();
    for (Node child : getChildren()) {
      cards.add((Card) child);
    }
    return cards;
  }

  private Card card(String text) {
    Card card = new Card(text);
    card.setOnMousePressed(event -> press(card, event));
    card.setOnMouseDragged(event -> drag(card, event));
    card.setOnMouseReleased(_ -> release(card));
    return card;
  }

  private void press(Card card, MouseEvent event) {
    card.requestFocus();
    dragged = card;
    target = getChildren().indexOf(card);
    grip = event.getSceneY() - card.localToScene(0, 0).getY();
    card.setViewOrder(-1);
    event.consume();
  }

  /** The card follows the pointer; the others make room. They change places only at the end. */
  private void drag(Card card, MouseEvent event) {
    if (dragged != card) {
      return;
    }
    double top = sceneToLocal(0, event.getSceneY()).getY() - grip;
    int from = getChildren().indexOf(card);
    target = Math.clamp(Math.round(top / PITCH), 0, getChildren().size() - 1);
    for (int i = 0; i < getChildren().size(); i++) {
      double shift = i > from && i <= target ? -PITCH : i < from && i >= target ? PITCH : 0;
      getChildren().get(i).setTranslateY(i == from ? top - from * PITCH : shift);
    }
    event.consume();
  }

  private void release(Card card) {
    getChildren().forEach(each -> each.setTranslateY(0));
    card.setViewOrder(0);
    dragged = null;
    if (target != getChildren().indexOf(card)) {
      move(card, target);
    }
  }

  private void key(KeyEvent event) {
    int step =
        switch (event.getCode()) {
          case UP -> -1;
          case DOWN -> 1;
          default -> 0;
        };
    if (step == 0 || !(event.getTarget() instanceof Card card)) {
      return;
    }
    event.consume();
    int next = getChildren().indexOf(card) + step;
    if (next < 0 || next >= getChildren().size()) {
      return;
    }
    if (event.isAltDown()) {
      move(card, next);
    } else {
      getChildren().get(next).requestFocus();
    }
  }

  private void move(Card card, int index) {
    getChildren().remove(card);
    getChildren().add(index, card);
    card.requestFocus();
    cards().forEach(each -> each.mark(Card.Mark.NONE));
    renumber();
    changed.run();
  }

  private void renumber() {
    List<Card> cards = cards();
    for (int i = 0; i < cards.size(); i++) {
      cards.get(i).place(i, cards.size());
    }
  }
}
