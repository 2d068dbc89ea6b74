package dev.orrery.runtime.engine;

import com.oracle.js.parser.ir.Module;
import com.oracle.js.parser.ir.Module.ExportEntry;
import com.oracle.js.parser.ir.Module.ImportEntry;
import com.oracle.js.parser.ir.Module.ModuleRequest;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.runtime.GraalJSException;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.objects.AbstractModuleRecord;
import com.oracle.truffle.js.runtime.objects.CyclicModuleRecord;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSModuleRecord;
import com.oracle.truffle.js.runtime.objects.ScriptOrModule;
import com.oracle.truffle.js.runtime.objects.SyntheticModuleRecord;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Makes module records and connects GraalJS's module hooks to the module loader. */
public final class EsModules {
  static final String MODULE_MIME = "application/javascript+module";

  /** The module loader's side of the engine's hooks. */
  public interface Host {
    /** Fills a fresh import.meta. */
    void initializeImportMeta(Object meta, String url);

    /**
     * Answers import().
     *
     * @param referrer URL or path of the code that imports
     * @return a promise of the namespace
     */
    Object importDynamically(String specifier, String referrer, Map<String, String> attributes);
  }

  /** An import statement's request. */
  public record Request(String specifier, Map<String, String> attributes) {}

  /**
   * An import by name that its module does not provide.
   *
   * @param fromCommonJs whether that is a CommonJS module
   * @param ambiguous whether several {@code export *} provide it
   * @param importerCode the text of the importing module
   */
  public record MissingExport(
      String specifier,
      String name,
      boolean fromCommonJs,
      boolean ambiguous,
      String importerCode) {}

  /** Sets exports of a synthetic module while it is evaluated. */
  public interface Exports {
    void set(String name, Object value);
  }

  private final Environment env;

  EsModules(Environment env) {
    this.env = env;
  }

  /** Installs the hooks. */
  public void setHost(Host host) {
    JSContext context = env.realm().getContext();
    context.setImportMetaInitializer(
        (meta, module) -> host.initializeImportMeta(meta, (String) module.getHostDefined()));
    context.setImportModuleDynamicallyCallback(
        (_, referrer, request) ->
            (JSDynamicObject)
                host.importDynamically(
                    request.specifier().toJavaStringUncached(),
                    urlOf(referrer),
                    attributes(request)));
  }

  private static String urlOf(ScriptOrModule referrer) {
    if (referrer instanceof AbstractModuleRecord module
        && module.getHostDefined() instanceof String url) {
      return url;
    }
    Source source = referrer == null ? null : referrer.getSource();
    return source == null ? "" : source.getName();
  }

  /**
   * Parses a source text module.
   *
   * @param url its URL, also import.meta.url
   * @param name what stack traces show
   */
  public EsModule parse(String code, String url, String name) {
    JSRealm realm = env.realm();
    JSContext context = realm.getContext();
    Source.LiteralBuilder builder = Source.newBuilder("js", code, name).mimeType(MODULE_MIME);
    if (url.startsWith("file:")) {
      // WHATWG URLs leave some characters as they are that java.net.URI forbids.
      builder.uri(
          URI.create(
              url.replace("[", "%5B").replace("]", "%5D").replace("|", "%7C").replace("^", "%5E")));
    }
    Source source = builder.build();
    try {
      var data = context.getEvaluator().parseModule(context, source);
      return new EsModule(env, new JSModuleRecord(data, EsModules::unconnected, url));
    } catch (GraalJSException e) {
      Inspection.scriptFailedToParse(realm, source);
      throw e;
    }
  }

  private static AbstractModuleRecord unconnected(ScriptOrModule referrer, ModuleRequest request) {
    throw new IllegalStateException("request was not connected: " + request.specifier());
  }

  /** True when the code parses as a module. */
  public boolean isModuleSyntax(String code, String name) {
    try {
      parse(code, "", name);
      return true;
    } catch (com.oracle.truffle.api.exception.AbstractTruffleException _) {
      return false;
    }
  }

  /** Makes a module whose exports are set by Java code when it is evaluated. */
  public EsModule synthetic(String url, List<String> names, Consumer<Exports> evaluation) {
    List<TruffleString> exportNames = new ArrayList<>(names.size());
    for (String name : names) {
      exportNames.add(Strings.fromJavaString(name));
    }
    Source source = Source.newBuilder("js", "", url).mimeType(MODULE_MIME).internal(true).build();
    SyntheticModuleRecord record =
        new SyntheticModuleRecord(
            env.realm().getContext(),
            source,
            url,
            exportNames,
            module ->
                evaluation.accept(
                    (name, value) ->
                        module.setSyntheticModuleExport(
                            Strings.fromJavaString(name), Js.toJs(value))));
    return new EsModule(env, record);
  }

  /** Changes an export of a linked synthetic module, if it has one of that name. */
  public void updateIfExported(EsModule module, String name, Object value) {
    SyntheticModuleRecord record = (SyntheticModuleRecord) module.record();
    TruffleString key = Strings.fromJavaString(name);
    if (record.getExportedNames().contains(key)) {
      record.setSyntheticModuleExport(key, Js.toJs(value));
    }
  }

  /** What a module imports and re-exports, in order; empty for synthetic modules. */
  public List<Request> requests(EsModule module) {
    if (!(module.record() instanceof CyclicModuleRecord cyclic)) {
      return List.of();
    }
    List<Request> requests = new ArrayList<>();
    for (ModuleRequest request : cyclic.getRequestedModules()) {
      requests.add(new Request(request.specifier().toJavaStringUncached(), attributes(request)));
    }
    return requests;
  }

  /**
   * The names a module takes from its i-th request.
   *
   * @return null when it may take any: a namespace import or {@code export *}
   */
  public Set<String> importedNames(EsModule importer, int index) {
    JSModuleRecord record = (JSModuleRecord) importer.record();
    ModuleRequest request = record.getRequestedModules().get(index);
    Set<String> names = new HashSet<>();
    for (ImportEntry entry : record.getModule().getImportEntries()) {
      if (entry.getModuleRequest().equals(request) && !add(names, entry.getImportName())) {
        return null;
      }
    }
    for (ExportEntry entry : record.getModule().getIndirectExportEntries()) {
      if (entry.getModuleRequest().equals(request) && !add(names, entry.getImportName())) {
        return null;
      }
    }
    boolean star =
        record.getModule().getStarExportEntries().stream()
            .anyMatch(entry -> entry.getModuleRequest().equals(request));
    return star ? null : names;
  }

  private static boolean add(Set<String> names, TruffleString name) {
    if (name == null || name.equals(Module.STAR_NAME)) {
      return false;
    }
    names.add(name.toJavaStringUncached());
    return true;
  }

  /** Says which module the i-th request of {@link #requests} means. */
  public void connect(EsModule importer, int index, EsModule imported) {
    CyclicModuleRecord cyclic = (CyclicModuleRecord) importer.record();
    ModuleRequest request = cyclic.getRequestedModules().get(index);
    if (cyclic.getLoadedModule(request) == null) {
      cyclic.addLoadedModule(env.realm(), request, imported.record());
    }
  }

  private static Map<String, String> attributes(ModuleRequest request) {
    if (request.attributes().isEmpty()) {
      return Map.of();
    }
    Map<String, String> attributes = new HashMap<>();
    request
        .attributes()
        .forEach(
            (key, value) ->
                attributes.put(key.toJavaStringUncached(), value.toJavaStringUncached()));
    return attributes;
  }
}
