package dev.orrery.runtime.module;

import dev.orrery.runtime.engine.Js;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The program's own hooks (module.registerHooks), which see every resolution and load. The chains
 * are built in JavaScript; this is where the loader enters them.
 */
final class CustomHooks {
  /**
   * What a load answers.
   *
   * @param source the text, or null when it is to be read from the URL
   */
  record Content(String format, String source) {}

  private final Set<String> conditions;
  private Object resolve = Js.UNDEFINED;
  private Object load = Js.UNDEFINED;

  CustomHooks(Set<String> conditions) {
    this.conditions = conditions;
  }

  /**
   * Sets the chains, or takes them away.
   *
   * @param resolve {@code (specifier, parentURL, attributes, conditions)} to {@code {url, format,
   *     importAttributes}}, or undefined
   * @param load {@code (url, format, attributes, conditions)} to {@code {format, source}}, or
   *     undefined
   */
  void set(Object resolve, Object load) {
    this.resolve = resolve;
    this.load = load;
  }

  boolean resolves() {
    return Js.isFunction(resolve);
  }

  boolean loads() {
    return Js.isFunction(load);
  }

  EsmLoader.Target resolve(String specifier, String parent, Map<String, String> attributes) {
    Object answer =
        Js.call(
            resolve,
            Js.UNDEFINED,
            Js.string(specifier),
            Js.string(parent),
            toJs(attributes),
            conditions());
    Object format = Js.get(answer, "format");
    Object given = Js.get(answer, "importAttributes");
    return new EsmLoader.Target(
        Js.toJava(Js.get(answer, "url")),
        Js.isString(format) ? Js.toJava(format) : null,
        Js.isObject(given) ? toJava(given) : attributes);
  }

  Content load(EsmLoader.Target target) {
    Object answer =
        Js.call(
            load,
            Js.UNDEFINED,
            Js.string(target.url()),
            target.format() == null ? Js.UNDEFINED : Js.string(target.format()),
            toJs(target.attributes()),
            conditions());
    Object source = Js.get(answer, "source");
    return new Content(
        Js.toJava(Js.get(answer, "format")), Js.isString(source) ? Js.toJava(source) : null);
  }

  private Object conditions() {
    return Js.array(conditions.stream().map(Js::string).toArray());
  }

  static Object toJs(Map<String, String> attributes) {
    Object object = Js.object();
    attributes.forEach((key, value) -> Js.set(object, key, value));
    return object;
  }

  static Map<String, String> toJava(Object attributes) {
    Map<String, String> map = new LinkedHashMap<>();
    for (String key : Js.keys(attributes)) {
      map.put(key, Js.toJava(Js.get(attributes, key)));
    }
    return map;
  }
}
