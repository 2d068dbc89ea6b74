package dev.orrery.runtime.engine.clone;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.runtime.JSErrorType;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.RegexCompilerInterface;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.array.TypedArray;
import com.oracle.truffle.js.runtime.builtins.JSArrayBuffer;
import com.oracle.truffle.js.runtime.builtins.JSArrayBufferObject;
import com.oracle.truffle.js.runtime.builtins.JSArrayBufferView;
import com.oracle.truffle.js.runtime.builtins.JSArrayBufferViewBase;
import com.oracle.truffle.js.runtime.builtins.JSBigInt;
import com.oracle.truffle.js.runtime.builtins.JSBigIntObject;
import com.oracle.truffle.js.runtime.builtins.JSBoolean;
import com.oracle.truffle.js.runtime.builtins.JSBooleanObject;
import com.oracle.truffle.js.runtime.builtins.JSDataView;
import com.oracle.truffle.js.runtime.builtins.JSDataViewObject;
import com.oracle.truffle.js.runtime.builtins.JSDate;
import com.oracle.truffle.js.runtime.builtins.JSDateObject;
import com.oracle.truffle.js.runtime.builtins.JSError;
import com.oracle.truffle.js.runtime.builtins.JSErrorObject;
import com.oracle.truffle.js.runtime.builtins.JSMap;
import com.oracle.truffle.js.runtime.builtins.JSMapObject;
import com.oracle.truffle.js.runtime.builtins.JSNumber;
import com.oracle.truffle.js.runtime.builtins.JSNumberObject;
import com.oracle.truffle.js.runtime.builtins.JSRegExp;
import com.oracle.truffle.js.runtime.builtins.JSRegExpObject;
import com.oracle.truffle.js.runtime.builtins.JSSet;
import com.oracle.truffle.js.runtime.builtins.JSSetObject;
import com.oracle.truffle.js.runtime.builtins.JSSharedArrayBuffer;
import com.oracle.truffle.js.runtime.builtins.JSString;
import com.oracle.truffle.js.runtime.builtins.JSStringObject;
import com.oracle.truffle.js.runtime.builtins.JSTypedArrayObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.PropertyDescriptor;
import com.oracle.truffle.js.runtime.objects.Undefined;
import com.oracle.truffle.js.runtime.util.JSHashMap;
import dev.orrery.runtime.engine.Js;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The parts of ECMAScript's own kinds of objects. */
final class BuiltinParts {
  private final Serializer serializer;

  BuiltinParts(Serializer serializer) {
    this.serializer = serializer;
  }

  /** The part of an object of a builtin kind; null for others. */
  Part part(JSDynamicObject object) {
    return switch (object) {
      case JSBooleanObject o -> {
        boolean value = o.getBooleanValue();
        yield leaf(o, a -> JSBoolean.create(a.context, a.realm, value));
      }
      case JSNumberObject o -> {
        Number value = o.getNumber();
        yield leaf(o, a -> JSNumber.create(a.context, a.realm, value));
      }
      case JSBigIntObject o -> {
        var value = o.getBigIntValue();
        yield leaf(o, a -> JSBigInt.create(a.context, a.realm, value));
      }
      case JSStringObject o -> {
        TruffleString value = o.getString();
        yield leaf(o, a -> JSString.create(a.context, a.realm, value));
      }
      case JSDateObject o -> {
        double millis = o.getTimeMillis();
        yield leaf(o, a -> JSDate.create(a.context, a.realm, millis));
      }
      case JSRegExpObject o -> regExpPart(o);
      case JSArrayBufferObject o -> bufferPart(serializer.newId(o), o, false);
      case JSTypedArrayObject o -> typedArrayPart(o);
      case JSDataViewObject o -> dataViewPart(o);
      case JSMapObject o -> mapPart(o);
      case JSSetObject o -> setPart(o);
      case JSErrorObject o -> errorPart(o);
      default -> null;
    };
  }

  /** A part without other parts in it. */
  private Part leaf(Object object, Part maker) {
    int id = serializer.newId(object);
    return assembly -> assembly.remember(id, maker.build(assembly));
  }

  private Part regExpPart(JSRegExpObject regExp) {
    TruffleString source = (TruffleString) Js.get(regExp, "source");
    TruffleString flags = (TruffleString) Js.get(regExp, "flags");
    return leaf(
        regExp,
        a ->
            JSRegExp.create(
                a.context,
                a.realm,
                RegexCompilerInterface.compile(source, flags, a.context, a.realm)));
  }

  /** {@code transfer}: the bytes themselves go, instead of a copy. */
  Part bufferPart(int id, JSArrayBufferObject buffer, boolean transfer) {
    int length = buffer.getByteLength();
    int maxLength = buffer.getMaxByteLength();
    switch (buffer) {
      case JSArrayBufferObject.Shared shared -> {
        ByteBuffer memory = shared.getByteBuffer();
        var sharedLength = shared.getByteLengthObject();
        var waiters = shared.getWaiterList();
        return a -> {
          var made =
              JSSharedArrayBuffer.createSharedArrayBuffer(
                  a.context, a.realm, memory, sharedLength, maxLength);
          JSSharedArrayBuffer.setWaiterList(made, waiters);
          return a.remember(id, made);
        };
      }
      case JSArrayBufferObject.Heap heap -> {
        byte[] array = heap.getByteArray();
        byte[] bytes = transfer ? array : Arrays.copyOf(array, array.length);
        return a ->
            a.remember(
                id, JSArrayBuffer.createArrayBuffer(a.context, a.realm, bytes, length, maxLength));
      }
      case JSArrayBufferObject.Direct direct -> {
        ByteBuffer original = direct.getByteBuffer();
        ByteBuffer bytes = transfer ? original : copyOf(original);
        return a ->
            a.remember(
                id,
                JSArrayBuffer.createDirectArrayBuffer(
                    a.context, a.realm, bytes, length, maxLength));
      }
      default -> throw CloneErrors.notCloneable(serializer.env, buffer);
    }
  }

  private static ByteBuffer copyOf(ByteBuffer original) {
    ByteBuffer copy = ByteBuffer.allocateDirect(original.capacity()).order(original.order());
    copy.put(0, original, 0, original.capacity());
    return copy;
  }

  private Part typedArrayPart(JSTypedArrayObject view) {
    if (JSArrayBufferView.isOutOfBounds(view, view.getJSContext())) {
      throw CloneErrors.notCloneable(serializer.env, view);
    }
    TypedArray type = view.getArrayType();
    int offset = view.getByteOffset();
    int length = view.hasAutoLength() ? JSArrayBufferViewBase.AUTO_LENGTH : view.getLength();
    int id = serializer.newId(view);
    Part buffer = serializer.part(view.getArrayBuffer());
    return a ->
        a.remember(
            id,
            JSArrayBufferView.createArrayBufferView(
                a.context,
                a.realm,
                (JSArrayBufferObject) buffer.build(a),
                type.getFactory(),
                type,
                offset,
                length));
  }

  private Part dataViewPart(JSDataViewObject view) {
    int offset = view.getByteOffset();
    int length = view.hasAutoLength() ? JSArrayBufferViewBase.AUTO_LENGTH : view.getByteLength();
    int id = serializer.newId(view);
    Part buffer = serializer.part(view.getArrayBuffer());
    return a ->
        a.remember(
            id,
            JSDataView.createDataView(
                a.context, a.realm, (JSArrayBufferObject) buffer.build(a), offset, length));
  }

  private Part mapPart(JSMapObject map) {
    int id = serializer.newId(map);
    // What is in the map now: getters that run while the parts are made may change it.
    List<Object> flat = new ArrayList<>();
    for (JSHashMap.Cursor cursor = map.getMap().getEntries(); cursor.advance(); ) {
      flat.add(cursor.getKey());
      flat.add(cursor.getValue());
    }
    List<Part> parts = flat.stream().map(serializer::part).toList();
    return a -> {
      JSMapObject made = a.remember(id, JSMap.create(a.context, a.realm));
      for (int i = 0; i < parts.size(); i += 2) {
        made.getMap().put(parts.get(i).build(a), parts.get(i + 1).build(a));
      }
      return made;
    };
  }

  private Part setPart(JSSetObject set) {
    int id = serializer.newId(set);
    List<Object> values = new ArrayList<>();
    for (JSHashMap.Cursor cursor = set.getMap().getEntries(); cursor.advance(); ) {
      values.add(cursor.getKey());
    }
    List<Part> parts = values.stream().map(serializer::part).toList();
    return a -> {
      JSSetObject made = a.remember(id, JSSet.create(a.context, a.realm));
      for (Part part : parts) {
        Object value = part.build(a);
        made.getMap().put(value, value);
      }
      return made;
    };
  }

  private Part errorPart(JSErrorObject error) {
    JSErrorType type = errorType(Js.toJava(Js.get(error, "name")));
    int id = serializer.newId(error);
    PropertyDescriptor ownMessage = JSObject.getOwnProperty(error, Strings.MESSAGE);
    Object message =
        ownMessage != null && ownMessage.isDataDescriptor()
            ? JSRuntime.toString(ownMessage.getValue())
            : Undefined.instance;
    Object stack = JSObject.get(error, JSError.STACK_NAME);
    PropertyDescriptor ownCause = JSObject.getOwnProperty(error, Strings.CAUSE);
    Part cause =
        ownCause != null && ownCause.isDataDescriptor()
            ? serializer.part(ownCause.getValue())
            : null;
    return a -> {
      JSErrorObject made = a.remember(id, JSError.create(type, a.realm, message));
      if (Js.isString(stack)) {
        hide(made, JSError.STACK_NAME, stack);
      }
      if (cause != null) {
        hide(made, Strings.CAUSE, cause.build(a));
      }
      return made;
    };
  }

  private static void hide(JSDynamicObject object, TruffleString key, Object value) {
    JSObject.defineOwnProperty(
        object, key, PropertyDescriptor.createData(value, false, true, true));
  }

  private static JSErrorType errorType(String name) {
    return switch (name) {
      case "EvalError" -> JSErrorType.EvalError;
      case "RangeError" -> JSErrorType.RangeError;
      case "ReferenceError" -> JSErrorType.ReferenceError;
      case "SyntaxError" -> JSErrorType.SyntaxError;
      case "TypeError" -> JSErrorType.TypeError;
      case "URIError" -> JSErrorType.URIError;
      default -> JSErrorType.Error;
    };
  }
}
