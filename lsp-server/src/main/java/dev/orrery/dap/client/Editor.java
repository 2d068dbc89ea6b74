package dev.orrery.dap.client;

import org.eclipse.lsp4j.debug.Breakpoint;
import org.eclipse.lsp4j.debug.BreakpointEventArguments;
import org.eclipse.lsp4j.debug.InitializeRequestArguments;
import org.eclipse.lsp4j.debug.OutputEventArguments;
import org.eclipse.lsp4j.debug.OutputEventArgumentsCategory;
import org.eclipse.lsp4j.debug.services.IDebugProtocolClient;

/** The client and its ways. */
public final class Editor {
  private volatile IDebugProtocolClient client;
  private volatile InitializeRequestArguments abilities = new InitializeRequestArguments();

  /** Before the first message. */
  public void connect(IDebugProtocolClient remote) {
    client = remote;
  }

  public void setAbilities(InitializeRequestArguments told) {
    abilities = told;
  }

  /** For events and requests that have no method here. */
  public IDebugProtocolClient client() {
    return client;
  }

  public boolean canStartDebugging() {
    return Boolean.TRUE.equals(abilities.getSupportsStartDebuggingRequest());
  }

  public boolean canRunInTerminal() {
    return Boolean.TRUE.equals(abilities.getSupportsRunInTerminalRequest());
  }

  /** The client's number of a line that counts from 0. */
  public int line(int line) {
    return line + base(abilities.getLinesStartAt1());
  }

  /** The client's number of a column that counts from 0. */
  public int column(int column) {
    return column + base(abilities.getColumnsStartAt1());
  }

  /** A line of the client's, from 0. */
  public int lineFrom0(int line) {
    return Math.max(0, line - base(abilities.getLinesStartAt1()));
  }

  /** A column of the client's, from 0; 0 if it gives none. */
  public int columnFrom0(Integer column) {
    return column == null ? 0 : Math.max(0, column - base(abilities.getColumnsStartAt1()));
  }

  private static int base(Boolean fromOne) {
    return Boolean.FALSE.equals(fromOne) ? 0 : 1;
  }

  /** Output of one of the categories of {@link OutputEventArgumentsCategory}. */
  public void output(String category, String text) {
    OutputEventArguments event = new OutputEventArguments();
    event.setCategory(category);
    event.setOutput(text);
    client.output(event);
  }

  /** A sentence of the adapter's own. */
  public void say(String sentence) {
    output(OutputEventArgumentsCategory.CONSOLE, sentence + "\n");
  }

  /** A breakpoint is not what it was. */
  public void breakpointChanged(Breakpoint breakpoint) {
    BreakpointEventArguments event = new BreakpointEventArguments();
    event.setReason("changed");
    event.setBreakpoint(breakpoint);
    client.breakpoint(event);
  }
}
