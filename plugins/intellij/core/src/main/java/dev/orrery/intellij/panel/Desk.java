package dev.orrery.intellij.panel;

import dev.orrery.protocol.record.Site;

/** What the panel asks of the IDE around it. Called on the event dispatch thread. */
public interface Desk {
  /** Shows a place of a program in an editor. */
  void openSource(Site site);

  /** Shows a page in a browser. */
  void openPage(String url);

  /** Opens the visualizer on a process. */
  void openVisualizer(long processId);

  /** Attaches the debugger to a process. */
  void debug(long processId);
}
