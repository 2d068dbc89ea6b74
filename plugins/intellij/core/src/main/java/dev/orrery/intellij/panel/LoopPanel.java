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
import java.util.function.Consumer;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/**
 * The tool window: a program to choose, what drives its loop, and how that stands. Programs are looked
 * for and connected to on a thread of its own.
 */
public final class LoopPanel extends JPanel implements AutoCloseable {
  private static final long serialVersionUID = 1L;
  private static final int LOOK_MS = 1000;

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

  /** Whether the watch has said that nothing more will come. */
  private boolean over;

  private final Timer timer;
  private transient List<ProgramItem> listed = List.of();
  private boolean listing;
  private boolean looking;

  /** How many programs have been asked for: an answer counts only if none was asked for since. */
  private int asked;

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
    timer = new Timer(LOOK_MS, event -> lookIfShown());
    timer.start();
  }

  private void lookIfShown() {
    if (isShowing()) {
      look();
    }
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

  /** Looks which programs run, and watches the first if none of them is watched. */
  public void refresh() {
    find(found -> list(found, first(found)));
  }

  /**
   * Looks for programs unless one is watched that has not ended. One that has ended stays until there
   * is another that was not there before. Done every second while this is on the screen.
   */
  public void look() {
    boolean follows = watch != null && !over;
    if (!follows && !looking) {
      looking = true;
      find(
          found -> {
            looking = false;
            ProgramItem other = watch == null ? first(found) : newer(found);
            if (watch == null || other != null) {
              list(found, other);
            }
          });
    }
  }

  private static ProgramItem first(List<ProgramItem> found) {
    return found.isEmpty() ? null : found.getFirst();
  }

  private ProgramItem newer(List<ProgramItem> found) {
    return found.stream().filter(each -> !listed.contains(each)).findFirst().orElse(null);
  }

  private void find(Consumer<List<ProgramItem>> then) {
    worker.execute(
        () -> {
          try {
            List<ProgramItem> found = programs.find().stream().map(ProgramItem::new).toList();
            SwingUtilities.invokeLater(() -> found(found, then));
          } catch (IOException e) {
            sayLater("Programs cannot be listed: " + e.getMessage());
            SwingUtilities.invokeLater(() -> looking = false);
          }
        });
  }

  private void found(List<ProgramItem> found, Consumer<List<ProgramItem>> then) {
    if (!worker.isShutdown()) {
      then.accept(found);
      listed = found;
    }
  }

  /** Watches a process, whether it is listed yet or not. */
  public void watch(long processId) {
    stop();
    int number = asked;
    worker.execute(
        () -> {
          try {
            Watcher watcher = new Watcher();
            LoopWatch next = new LoopWatch(programs.open(processId), watcher);
            watcher.of = next;
            SwingUtilities.invokeLater(() -> begin(next, number));
          } catch (IOException e) {
            sayLater(e.getMessage());
          }
        });
  }

  /** {@code otherwise}: what to watch if what is chosen is not there; may be null. */
  private void list(List<ProgramItem> found, ProgramItem otherwise) {
    Object chosen = choice.getSelectedItem();
    listing = true;
    choice.setModel(new DefaultComboBoxModel<>(found.toArray(ProgramItem[]::new)));
    choice.setSelectedItem(found.contains(chosen) ? chosen : otherwise);
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

  private void begin(LoopWatch next, int number) {
    if (number != asked) {
      next.close();
      return;
    }
    watch = next;
    next.start();
    enableControls();
  }

  private void stop() {
    asked++;
    over = false;
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
    boolean drives = watch != null && !over && watch.isControllable();
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

  private void ended(String why, LoopWatch from) {
    if (from == watch) {
      over = true;
      enableControls();
      if (why != null) {
        view.say(why);
      }
    }
  }

  /** The latest sheet shown, or null. */
  public LoopSheet sheet() {
    return sheet;
  }

  @Override
  public void close() {
    timer.stop();
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
      SwingUtilities.invokeLater(() -> LoopPanel.this.ended(why, of));
    }
  }
}
