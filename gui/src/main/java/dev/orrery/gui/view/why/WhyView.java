package dev.orrery.gui.view.why;

import dev.orrery.gui.state.Moment;
import dev.orrery.gui.state.Selection;
import dev.orrery.gui.state.why.Inquirer;
import dev.orrery.gui.state.why.Report;
import dev.orrery.gui.state.why.Section;
import dev.orrery.gui.view.Desk;
import dev.orrery.gui.view.View;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Says why: of what is selected, or else of the whole program. */
public final class WhyView implements View {
  /** While a program runs its answers change all the time; people have to read them. */
  private static final long PACE_NS = 250_000_000;

  private static final double WIDTH = 330;

  private final Desk desk;
  private final Inquirer inquirer;
  private final Label subject = new Label();
  private final Hyperlink place = new Hyperlink();
  private final Button clear = new Button("Show the program");
  private final VBox answers = new VBox();
  private final ScrollPane scroll = new ScrollPane(answers);
  private final BorderPane pane = new BorderPane(scroll);
  private Moment moment;
  private boolean changed;
  private boolean selected;
  private long askedNs;
  private Report shown = Report.NONE;

  public WhyView(Desk desk) {
    this.desk = desk;
    inquirer = new Inquirer(desk.session(), desk.timeline());
    moment = desk.session().moment();
    subject.setId("why-subject");
    subject.setWrapText(true);
    subject.getStyleClass().add("title-4");
    clear.setId("why-clear");
    clear.setMinWidth(Button.USE_PREF_SIZE);
    clear.getStyleClass().add("small");
    clear.setOnAction(_ -> desk.select(Selection.NONE));
    place.setId("why-place");
    place.setOnAction(_ -> desk.showSource(shown.site()));
    HBox.setHgrow(subject, Priority.ALWAYS);
    VBox head = new VBox(subject, place, clear);
    head.getStyleClass().add("why-head");
    answers.setId("why-answers");
    answers.getStyleClass().add("why-answers");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.setTop(head);
    pane.getStyleClass().add("why");
    pane.setPrefWidth(WIDTH);
    pane.setMinWidth(WIDTH / 2);
    pane.getStylesheets().add(WhyView.class.getResource("why.css").toExternalForm());
    selection(desk.selection().get());
  }

  @Override
  public String title() {
    return "Why";
  }

  @Override
  public Node node() {
    return pane;
  }

  @Override
  public void show(Moment next) {
    moment = next;
    changed = true;
  }

  @Override
  public void select(Selection selection) {
    selected = true;
    selection(selection);
  }

  private void selection(Selection selection) {
    boolean any = !selection.equals(Selection.NONE);
    clear.setVisible(any);
    clear.setManaged(any);
  }

  @Override
  public void pulse() {
    long now = System.nanoTime();
    boolean due = now - askedNs > PACE_NS && inquirer.isDone();
    if (selected || changed && due) {
      selected = false;
      changed = false;
      askedNs = now;
      inquirer.ask(moment, desk.selection().get());
    }
    Report report = inquirer.report();
    if (report != shown && !report.equals(shown)) {
      present(report);
    }
    shown = report;
  }

  @Override
  public boolean isDrawn() {
    return !changed && !selected && inquirer.isDone() && inquirer.report() == shown;
  }

  private void present(Report report) {
    if (!report.subject().equals(shown.subject())) {
      scroll.setVvalue(0);
    }
    shown = report;
    subject.setText(report.subject());
    boolean placed = report.site() != null;
    place.setVisible(placed);
    place.setManaged(placed);
    place.setText(placed ? "Show its source" : "");
    answers.getChildren().clear();
    for (Section section : report.sections()) {
      Label question = new Label(section.title());
      question.getStyleClass().add("why-question");
      question.setWrapText(true);
      VBox lines = new VBox();
      lines.getStyleClass().add("why-lines");
      section.lines().forEach(line -> lines.getChildren().add(new LineNode(line, report, desk)));
      answers.getChildren().add(new VBox(question, lines));
    }
  }
}
