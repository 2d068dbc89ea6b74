package dev.orrery.runtime.engine.clone;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.runtime.BigInt;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.SafeInteger;
import com.oracle.truffle.js.runtime.builtins.JSAbstractArray;
import com.oracle.truffle.js.runtime.builtins.JSArgumentsObject;
import com.oracle.truffle.js.runtime.builtins.JSArray;
import com.oracle.truffle.js.runtime.builtins.JSArrayBufferObject;
import com.oracle.truffle.js.runtime.builtins.JSArrayObject;
import com.oracle.truffle.js.runtime.builtins.JSOrdinary;
import com.oracle.truffle.js.runtime.builtins.JSProxyObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.Null;
import com.oracle.truffle.js.runtime.objects.Undefined;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes one value apart. Getters of the value run meanwhile and may throw. */
public final class Serializer {
  final Environment env;
  private final MessageSymbols symbols;
  private final TransferList transfers;
  private final BuiltinParts builtins;
  private final Map<Object, Integer> ids = new IdentityHashMap<>();

  private Serializer(Environment env, TransferList transfers) {
    this.env = env;
    this.symbols = MessageSymbols.of(env);
    this.transfers = transfers;
    this.builtins = new BuiltinParts(this);
  }

  /**
   * Makes a message of a value.
   *
   * @param transferList the objects to hand over instead of copying them
   * @param sender the port that sends it, which cannot be transferred by itself; or null
   */
  public static Message serialize(
      Environment env, Object value, List<Object> transferList, Object sender) {
    TransferList transfers = new TransferList(env, transferList, sender);
    Serializer serializer = new Serializer(env, transfers);
    Part root = serializer.part(value);
    Map<Integer, Part> transferred = new LinkedHashMap<>();
    for (Object object : transfers.objects()) {
      int id = serializer.idOf(object);
      transferred.put(id, serializer.transferPart(id, object));
    }
    transfers.detachBuffers();
    return new Message(root, transferred, serializer.ids.size());
  }

  Part part(Object value) {
    if (value instanceof TruffleString
        || value instanceof Integer
        || value instanceof Double
        || value instanceof Boolean
        || value instanceof BigInt
        || value instanceof SafeInteger
        || value instanceof Long
        || value == Undefined.instance
        || value == Null.instance) {
      return _ -> value;
    }
    if (!(value instanceof JSDynamicObject object)) {
      throw CloneErrors.notCloneable(env, value);
    }
    Integer known = ids.get(object);
    if (known != null) {
      return assembly -> assembly.made(known);
    }
    if (transfers.contains(object)) {
      int id = newId(object);
      return assembly -> assembly.made(id);
    }
    return objectPart(object);
  }

  int newId(Object object) {
    int id = ids.size();
    ids.put(object, id);
    return id;
  }

  private Part objectPart(JSDynamicObject object) {
    int mode = MessageSymbols.modeOf(object);
    if (mode >= 0) {
      if ((mode & MessageSymbols.CLONEABLE) == 0) {
        throw notCloneable(mode);
      }
      Object description = Js.call(Js.getKey(object, symbols.clone), object);
      if (!Js.isNullish(description)) {
        return hostPart(newId(object), description);
      }
    }
    Messageable carried = Js.unwrap(object, Messageable.class);
    if (carried != null) {
      Messageable.Arrival copy = carried.copy();
      if (copy == null) {
        throw notCloneable(carried.transferable() ? MessageSymbols.TRANSFERABLE : 0);
      }
      int id = newId(object);
      return assembly -> assembly.remember(id, copy.arrive(assembly.env));
    }
    if (JSRuntime.isCallable(object) || object instanceof JSProxyObject) {
      throw CloneErrors.notCloneable(env, object);
    }
    Part builtin = builtins.part(object);
    if (builtin != null) {
      return builtin;
    }
    if (object instanceof JSArrayObject array) {
      return arrayPart(array);
    }
    if (JSObject.getJSClass(object) == JSOrdinary.INSTANCE
        || JSObject.getJSClass(object) == JSOrdinary.BARE_INSTANCE
        || object instanceof JSArgumentsObject) {
      return ordinaryPart(object);
    }
    throw CloneErrors.notCloneable(env, object);
  }

  private RuntimeException notCloneable(int mode) {
    return (mode & MessageSymbols.TRANSFERABLE) == 0
        ? CloneErrors.unsupported(env)
        : CloneErrors.error(
            env, "Object that needs transfer was found in message but not listed in transferList");
  }

  private int idOf(Object object) {
    Integer known = ids.get(object);
    return known == null ? newId(object) : known;
  }

  private Part transferPart(int id, Object object) {
    if (object instanceof JSArrayBufferObject buffer) {
      return builtins.bufferPart(id, buffer, true);
    }
    Messageable carried = Js.unwrap(object, Messageable.class);
    if (carried != null) {
      Messageable.Arrival arrival = carried.transfer();
      boolean port = carried.isPort();
      return assembly -> {
        Object arrived = assembly.remember(id, arrival.arrive(assembly.env));
        if (port) {
          assembly.ports.add(arrived);
        }
        return arrived;
      };
    }
    return hostPart(id, Js.call(Js.getKey(object, symbols.transfer), object));
  }

  /** An object that says itself what it is made of, and which class makes it again. */
  private Part hostPart(int id, Object description) {
    String info = Js.toJava(Js.get(description, "deserializeInfo"));
    Part data = part(Js.get(description, "data"));
    int colon = info.lastIndexOf(':');
    String module = info.substring(0, colon);
    String type = info.substring(colon + 1);
    return assembly -> {
      Object constructor = Js.get(assembly.env.builtins().require(module), type);
      Object made = assembly.remember(id, Js.construct(constructor));
      Object deserialize = Js.getKey(made, MessageSymbols.of(assembly.env).deserialize);
      Js.call(deserialize, made, data.build(assembly));
      return made;
    };
  }

  private Part arrayPart(JSArrayObject array) {
    int id = newId(array);
    long length = JSAbstractArray.arrayGetLength(array);
    Properties properties = Properties.of(this, array);
    return assembly -> {
      Object made =
          assembly.remember(
              id, JSArray.createEmptyChecked(assembly.context, assembly.realm, length));
      properties.defineOn(assembly, (JSDynamicObject) made);
      return made;
    };
  }

  private Part ordinaryPart(JSDynamicObject object) {
    int id = newId(object);
    Properties properties = Properties.of(this, object);
    return assembly -> {
      JSDynamicObject made =
          assembly.remember(id, JSOrdinary.create(assembly.context, assembly.realm));
      properties.defineOn(assembly, made);
      return made;
    };
  }
}
