package dev.orrery.intellij.ide.action;

import dev.orrery.intellij.program.Watch;

/** Records a run of the file at hand. */
public final class RecordAction extends ScriptAction {
  public RecordAction() {
    super(Watch.RECORD);
  }
}
