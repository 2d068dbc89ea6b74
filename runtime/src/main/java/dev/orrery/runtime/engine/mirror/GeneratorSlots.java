package dev.orrery.runtime.engine.mirror;

import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.js.runtime.JSArguments;
import com.oracle.truffle.js.runtime.JSFrameUtil;
import com.oracle.truffle.js.runtime.builtins.JSAsyncGeneratorObject;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.builtins.JSGeneratorObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.Nullish;
import dev.orrery.runtime.engine.Js;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The slots of generator objects. */
final class GeneratorSlots {
  private GeneratorSlots() {}

  /** Where the generator's function is; the place it waits at is not kept by the engine. */
  static Optional<SlotMirror> location(JSDynamicObject object) {
    return functionOf(object).flatMap(f -> FunctionSlots.location("GeneratorLocation", f));
  }

  static SlotMirror state(JSDynamicObject object) {
    return new SlotMirror("[[GeneratorState]]", Js.string(stateOf(object)));
  }

  static List<SlotMirror> of(JSDynamicObject object) {
    List<SlotMirror> slots = new ArrayList<>();
    String state = stateOf(object);
    slots.add(state(object));
    Frame frame = frameOf(object);
    functionOf(object)
        .ifPresent(
            function -> {
              slots.add(new SlotMirror("[[GeneratorFunction]]", function));
              slots.add(new SlotMirror("[[GeneratorReceiver]]", receiver(frame, function)));
              if (!state.equals("closed")) {
                slots.add(new SlotMirror("[[Scopes]]", Scopes.ofGenerator(frame, function)));
              }
            });
    return slots;
  }

  /** Sloppy functions called without a receiver see the global object. */
  private static Object receiver(Frame frame, JSFunctionObject function) {
    Object self = JSArguments.getThisObject(frame.getArguments());
    return self instanceof Nullish && !function.getFunctionData().isStrict()
        ? function.getRealm().getGlobalObject()
        : self;
  }

  private static String stateOf(JSDynamicObject object) {
    String state =
        switch (object) {
          case JSGeneratorObject g -> g.getGeneratorState().name();
          case JSAsyncGeneratorObject g -> g.getAsyncGeneratorState().name();
          default -> "";
        };
    return switch (state) {
      case "Executing" -> "running";
      case "Completed", "AwaitingReturn" -> "closed";
      default -> "suspended";
    };
  }

  private static Frame frameOf(JSDynamicObject object) {
    return switch (object) {
      case JSGeneratorObject g -> g.getGeneratorContext();
      case JSAsyncGeneratorObject g -> g.getAsyncGeneratorContext();
      default -> null;
    };
  }

  private static Optional<JSFunctionObject> functionOf(JSDynamicObject object) {
    Frame frame = frameOf(object);
    return frame != null && JSFrameUtil.getFunctionObjectNoCast(frame) instanceof JSFunctionObject f
        ? Optional.of(f)
        : Optional.empty();
  }
}
