package dev.orrery.intellij.panel;

import dev.orrery.intellij.loop.LoopSheet;
import dev.orrery.intellij.loop.LoopWatch;
import dev.orrery.intellij.loop.Programs;
import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;

/**
 * The tool window: a program to choose, what drives its loop, and how that stands. Programs are looked
 * for and connected to on a thread of its own.
 */
public final class LoopPanel extends JPanel implements AutoCloseable {
  private static final long serialVersionUID = 1L;

  private final transient Programs programs;
  private final transient Desk desk;
  private final transient ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> Thread.ofPlatform().daemon().name("orrery-tool-window").unstarted(task));
  private final JComboBox<ProgramItem> choice = new JComboBox<>();
  private final JButton pause = new JButton("Pause");
  private final JButton step = new JButton("Step");
  private final SheetView view;
  private transient LoopWatch watch;
  private transient LoopSheet sheet;
  private boolean listing;

  /** To be closed by whoever makes it. */
  public LoopPanel(Programs programs, Desk desk) {
    super(new BorderLayout());
    this.programs = programs;
    this.desk = desk;
    this.view = new SheetView(desk);
    JPanel bar = new JPanel(new FlowLayout(FlowLayout.LEADING));
    bar.add(choice);
    bar.add(button("Refresh", this::refresh));
    bar.add(pause);
    bar.add(step);
    bar.add(button("Debug", () -> withProgram(desk::debug)));
    bar.add(button("Visualizer", () -> withProgram(desk::openVisualizer)));
    choice.setName("programs");
    choice.setPrototypeDisplayValue(null);
    choice.addActionListener(event -> chosen());
    pause.addActionListener(event -> togglePause());
    step.addActionListener(event -> watch.step(this::sayLater));
    add(bar, BorderLayout.NORTH);
    add(view, BorderLayout.CENTER);
    enableControls();
  }

  private static JButton button(String text, Runnable action) {
    JButton button = new JButton(text);
    button.addActionListener(event -> action.run());
    return button;
  }

  private interface ProgramAction {
    void accept(long processId);
  }

  private void withProgram(ProgramAction action) {
    if (choice.getSelectedItem() instanceof ProgramItem item) {
      action.accept(item.processId());
    }
  }

  /** Looks which programs run, and watches the first if none is watched. */
  public void refresh() {
    worker.execute(
        () -> {
          try {
            List<ProgramItem> found = programs.find().stream().map(ProgramItem::new).toList();
            SwingUtilities.invokeLater(() -> list(found));
          } catch (IOException e) {
            sayLater("Programs cannot be listed: " + e.getMessage());
          }
        });
  }

  /** Watches a process, whether it is listed yet or not. */
  public void watch(long processId) {
    stop();
    worker.execute(
        () -> {
          try {
            Watcher watcher = new Watcher();
            LoopWatch next = new LoopWatch(programs.open(processId), watcher);
            watcher.of = next;
            SwingUtilities.invokeLater(() -> begin(next));
          } catch (IOException e) {
            sayLater(e.getMessage());
          }
        });
  }

  private void list(List<ProgramItem> found) {
    Object chosen = choice.getSelectedItem();
    listing = true;
    choice.setModel(new DefaultComboBoxModel<>(found.toArray(ProgramItem[]::new)));
    choice.setSelectedItem(
        found.contains(chosen) ? chosen : found.isEmpty() ? null : found.getFirst());
    listing = false;
    if (found.isEmpty()) {
      view.say("No program of yours runs on Orrery now.");
    } else if (watch == null || !found.contains(chosen)) {
      chosen();
    }
  }

  private void chosen() {
    if (!listing && choice.getSelectedItem() instanceof ProgramItem item) {
      watch(item.processId());
    }
  }

  private void begin(LoopWatch next) {
    stop();
    watch = next;
    next.start();
    enableControls();
  }

  private void stop() {
    if (watch != null) {
      watch.close();
      watch = null;
      sheet = null;
      enableControls();
    }
  }

  private void togglePause() {
    watch.pause(sheet == null || !sheet.paused(), this::sayLater);
  }

  private void enableControls() {
    boolean drives = watch != null && watch.isControllable() && (sheet == null || !sheet.ended());
    boolean paused = sheet != null && sheet.paused();
    pause.setEnabled(drives);
    pause.setText(paused ? "Resume" : "Pause");
    step.setEnabled(drives && paused);
  }

  private void sayLater(String sentence) {
    SwingUtilities.invokeLater(() -> view.say(sentence));
  }

  /** Shows a sheet; what comes from a watch that is over is not shown. */
  private void show(LoopSheet next, LoopWatch from) {
    if (from == watch) {
      sheet = next;
      view.show(next);
      enableControls();
    }
  }

  /** The latest sheet shown, or null. */
  public LoopSheet sheet() {
    return sheet;
  }

  @Override
  public void close() {
    stop();
    worker.shutdownNow();
  }

  private final class Watcher implements LoopWatch.Listener {
    /** Set before it is started. */
    private LoopWatch of;

    @Override
    public void sheet(LoopSheet next) {
      SwingUtilities.invokeLater(() -> LoopPanel.this.show(next, of));
    }

    @Override
    public void ended(String why) {
      if (why != null) {
        sayLater(why);
      }
    }
  }
}
