package dev.orrery.dap;

import dev.orrery.dap.breakpoint.ExceptionFilters;
import org.eclipse.lsp4j.debug.Capabilities;

/** What the adapter can do. */
final class Abilities {
  private Abilities() {}

  static Capabilities all() {
    Capabilities all = new Capabilities();
    all.setSupportsConfigurationDoneRequest(true);
    all.setSupportsFunctionBreakpoints(true);
    all.setSupportsConditionalBreakpoints(true);
    all.setSupportsHitConditionalBreakpoints(true);
    all.setSupportsLogPoints(true);
    all.setSupportsEvaluateForHovers(true);
    all.setSupportsClipboardContext(true);
    all.setExceptionBreakpointFilters(ExceptionFilters.offers());
    all.setSupportsExceptionFilterOptions(true);
    all.setSupportsExceptionInfoRequest(true);
    all.setSupportsSetVariable(true);
    all.setSupportsSetExpression(true);
    all.setSupportsRestartFrame(true);
    all.setSupportsStepInTargetsRequest(true);
    all.setSupportsRestartRequest(true);
    all.setSupportsTerminateRequest(true);
    all.setSupportTerminateDebuggee(true);
    all.setSupportsCompletionsRequest(true);
    all.setCompletionTriggerCharacters(new String[] {".", "["});
    all.setSupportsDelayedStackTraceLoading(true);
    all.setSupportsLoadedSourcesRequest(true);
    all.setSupportsBreakpointLocationsRequest(true);
    all.setSupportsCancelRequest(true);
    return all;
  }
}
