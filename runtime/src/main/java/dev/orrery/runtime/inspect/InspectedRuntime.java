package dev.orrery.runtime.inspect;

import com.oracle.truffle.api.source.Source;
import dev.orrery.runtime.observe.Observation;
import dev.orrery.runtime.observe.gate.LoopGate;
import java.util.List;
import org.graalvm.polyglot.Engine;

/** What an inspector needs of the runtime; the engine implements it. JavaScript values are raw. */
public interface InspectedRuntime {
  /** For Truffle's debugger and its instruments. */
  Engine engine();

  InspectedProgram program();

  /** Whether the program was started with an option, such as {@code --jitless}. */
  boolean hasOption(String name);

  /** A runtime option's value by its long name, null if it is not given. Any thread. */
  Object option(String name);

  /** A variable of the program's environment as it was at the start; null without. Any thread. */
  String environmentVariable(String name);

  /** A path against the program's working directory; absolute. JS thread. */
  String resolvePath(String path);

  /** All contexts there are, the program's own first. JS thread. */
  List<InspectedContext> contexts();

  /**
   * The context that a script belongs to: the one of node:vm that it ran in first, else the one that
   * runs now. JS thread.
   */
  InspectedContext contextOf(Source script);

  /** Whether the calling thread is the JS thread. Any thread. */
  boolean inLoop();

  /**
   * Runs a task on the JS thread as soon as it returns to the loop, also while the loop's gate holds
   * it. It does not keep the loop alive. Any thread.
   */
  void post(Runnable task);

  /**
   * Runs a task on the JS thread in the middle of what it runs, at its next call or loop. As long as
   * it is in a native call or waits for events, it does not come about. The task may run JavaScript
   * and may end the program. Any thread.
   */
  void interrupt(Runnable task);

  /**
   * Runs a task as a callback of the loop: when it is the outermost, ticks and microtasks run
   * afterwards. JS thread.
   */
  void inCallback(Runnable task);

  /** Whether a callback of the loop's runs. JS thread. */
  boolean isInCallback();

  /**
   * Runs a script in the program's context.
   *
   * @return its completion value
   */
  Object evaluate(String code, String name);

  /** {@code require} for code that clients evaluate; resolves from the working directory. */
  Object commandLineRequire();

  /** The raw value of a text. */
  Object string(String text);

  /** What a raw value is as text, found without running code of the program's. */
  String textOf(Object value);

  /** Whether a raw value counts as true. */
  boolean isTruthy(Object value);

  boolean isUndefined(Object value);

  /** The program's calls there are now, innermost first, at most {@code limit}. JS thread. */
  List<InspectedFrame> stack(int limit);

  /** The calls that an exception of the program's has left, innermost first. */
  List<InspectedFrame> stackOf(Throwable thrown);

  /**
   * Takes a sample of the stack, builtin modules included, at the JS thread's next safe point: not as
   * long as it waits in a native call. Any thread.
   */
  void sampleStack(StackListener listener);

  /** The program's objects, as far as they can be reached from what is known. JS thread. */
  HeapGraph heap();

  /** The number that an object has in {@link #heap}. JS thread. */
  int heapId(Object object);

  /** The object with a number of {@link #heap}; null if it is gone. JS thread. */
  Object heapObject(int id);

  /**
   * Takes samples of what the program allocates from now on: objects, arrays, buffers and other
   * objects of the language. Strings, functions and scopes are not reported by the engine. JS thread.
   *
   * @param interval the mean number of bytes between samples
   * @param withCollected whether samples of objects that are gone are kept
   */
  Allocations sampleAllocations(double interval, boolean withCollected);

  /** Counts from now on how often each part of the program runs. JS thread. */
  Coverage startCoverage();

  /** Whether that is how a program ends itself, to be thrown on. */
  boolean isExit(Throwable thrown);

  /** Hears what the program does from now on; null for nobody. JS thread. */
  void setListener(RuntimeListener listener);

  /** Writes to the program's standard error. Any thread. */
  void writeError(String text);

  /**
   * Has the program's http modules report requests to {@link Inspector#emit} from now on, or not any
   * more. JS thread.
   *
   * @param ofClients those that the program makes
   * @param ofServers those that it answers
   */
  void trackHttp(boolean ofClients, boolean ofServers);

  /** The records of the loop. Any thread. */
  Observation observation();

  /** Stops and steps the loop. Any thread. */
  LoopGate gate();
}
