package dev.orrery.intellij.panel;

import dev.orrery.intellij.loop.LoopSheet;
import dev.orrery.intellij.loop.Row;
import dev.orrery.intellij.loop.StreamRow;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import javax.swing.JTable;

/** A sheet on the screen. */
public final class SheetView extends JPanel {
  private static final long serialVersionUID = 1L;
  private static final int MARGIN = 8;

  private final JLabel headline = new JLabel(" ");
  private final JLabel figures = new JLabel(" ");
  private final StationStrip stations = new StationStrip();
  private final transient RowTable<Row> rows;
  private final transient RowTable<StreamRow> streams;
  private final ReasonPane reasons;
  private final JTabbedPane tabs = new JTabbedPane();

  /** Whether the headline is of a program that has ended. */
  private boolean ended;

  /** {@code desk}: opens what is clicked. */
  public SheetView(Desk desk) {
    super(new BorderLayout());
    rows = RowTable.ofRows(desk::openSource);
    streams = RowTable.ofStreams(desk::openSource);
    reasons = new ReasonPane(desk::openPage);
    headline.setFont(headline.getFont().deriveFont(Font.BOLD));
    Box top = new Box(BoxLayout.Y_AXIS);
    top.setBorder(BorderFactory.createEmptyBorder(MARGIN, MARGIN, MARGIN, MARGIN));
    for (JComponent each : new JComponent[] {headline, figures, stations}) {
      each.setAlignmentX(Component.LEFT_ALIGNMENT);
      each.setMaximumSize(new Dimension(Integer.MAX_VALUE, Integer.MAX_VALUE));
      top.add(each);
      top.add(Box.createVerticalStrut(MARGIN / 2));
    }
    add(top, BorderLayout.NORTH);
    tabs.addTab("Now", scrolled(rows));
    tabs.addTab("Streams", scrolled(streams));
    JPanel why = new JPanel(new BorderLayout());
    JLabel title = new JLabel("Why it is alive");
    title.setBorder(BorderFactory.createEmptyBorder(MARGIN / 2, MARGIN, MARGIN / 2, MARGIN));
    why.add(title, BorderLayout.NORTH);
    why.add(new JScrollPane(reasons), BorderLayout.CENTER);
    JSplitPane split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, tabs, why);
    split.setResizeWeight(0.7);
    split.setBorder(BorderFactory.createEmptyBorder());
    add(split, BorderLayout.CENTER);
  }

  private static JScrollPane scrolled(JTable table) {
    JScrollPane pane = new JScrollPane(table);
    pane.setColumnHeaderView(table.getTableHeader());
    return pane;
  }

  /** The colours are those of the look and feel. Called before there are labels, too. */
  @Override
  public void updateUI() {
    super.updateUI();
    if (figures != null) {
      colour();
    }
  }

  private void colour() {
    headline.setForeground(ended ? Shades.mutedText() : Shades.text());
    figures.setForeground(Shades.mutedText());
  }

  private void say(String sentence, boolean ofEnded) {
    headline.setText(sentence);
    headline.setToolTipText(sentence);
    ended = ofEnded;
    colour();
  }

  /** Shows how a loop stands. */
  public void show(LoopSheet sheet) {
    say(sheet.headline(), sheet.ended());
    figures.setText(
        "%d iterations, %d callbacks, busy %d %%%s"
            .formatted(
                sheet.iterations(),
                sheet.callbacks(),
                sheet.busyPercent(),
                sheet.partial() ? "; seen only since it is watched" : ""));
    stations.show(sheet);
    rows.show(sheet.rows());
    streams.show(sheet.streams());
    tabs.setTitleAt(0, "Now (" + sheet.rows().size() + ")");
    tabs.setTitleAt(1, "Streams (" + sheet.streams().size() + ")");
    reasons.show(sheet.alive());
  }

  /** Says something in place of how the loop stands. */
  void say(String sentence) {
    say(sentence, false);
  }
}
