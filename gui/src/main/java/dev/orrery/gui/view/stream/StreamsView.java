package dev.orrery.gui.view.stream;

import dev.orrery.gui.state.Moment;
import dev.orrery.gui.state.Selection;
import dev.orrery.gui.state.stream.Pipelines;
import dev.orrery.gui.state.stream.StreamIndex;
import dev.orrery.gui.state.stream.StreamRow;
import dev.orrery.gui.state.stream.StreamWords;
import dev.orrery.gui.theme.Palette;
import dev.orrery.gui.view.Desk;
import dev.orrery.gui.view.View;
import dev.orrery.protocol.model.explain.Explain;
import dev.orrery.protocol.model.explain.Sentence;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** Every pipe as a tube with chunks in it, which stage holds the others up, and what that costs. */
public final class StreamsView implements View {
  private static final int SENTENCES = 3;

  private final Label held = new Label();
  private final Label slowest = new Label();
  private final PipesCanvas pipes;
  private final StreamTable table;
  private final BorderPane pane = new BorderPane();

  /** Before the session starts: an index is added to it. */
  public StreamsView(Desk desk) {
    StreamIndex index = new StreamIndex(desk.session().tape());
    desk.session().addIndex(index);
    pipes = new PipesCanvas(desk, index);
    table = new StreamTable(desk);
    held.setId("streams-held");
    held.getStyleClass().add("text-bold");
    slowest.setId("streams-slowest");
    slowest.setWrapText(true);
    VBox head = new VBox(slowest, held);
    head.getStyleClass().add("streams-head");
    SplitPane split = new SplitPane(pipes, table);
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(0.72);
    SplitPane.setResizableWithParent(table, false);
    pane.setTop(head);
    pane.setCenter(split);
    pane.getStylesheets().add(StreamsView.class.getResource("streams.css").toExternalForm());
  }

  @Override
  public String title() {
    return "Streams";
  }

  @Override
  public Node node() {
    return pane;
  }

  @Override
  public void show(Moment moment) {
    List<String> sentences =
        new Explain(moment.state()).slowestStage().stream().map(Sentence::text).toList();
    String text = String.join("\n", sentences.subList(0, Math.min(SENTENCES, sentences.size())));
    int more = sentences.size() - SENTENCES;
    slowest.setText(more > 0 ? text + "\nAnd so for " + more + " more." : text);
    held.setText(StreamWords.held(moment.state()));
    Pipelines pipelines = Pipelines.of(moment.state());
    pipes.show(moment, pipelines);
    table.show(StreamRow.of(moment.state(), pipelines));
  }

  @Override
  public void select(Selection selection) {
    pipes.draw();
    table.select(selection);
  }

  @Override
  public void paint(Palette palette) {
    pipes.paint(palette);
  }

  PipesCanvas pipes() {
    return pipes;
  }
}
