package dev.orrery.runtime.engine;

import com.oracle.js.parser.ir.Module;
import com.oracle.js.parser.ir.Module.ExportEntry;
import com.oracle.js.parser.ir.Module.ImportEntry;
import com.oracle.js.parser.ir.Module.ModuleRequest;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.runtime.objects.AbstractModuleRecord;
import com.oracle.truffle.js.runtime.objects.CyclicModuleRecord;
import com.oracle.truffle.js.runtime.objects.ExportResolution;
import com.oracle.truffle.js.runtime.objects.JSModuleRecord;
import com.oracle.truffle.js.runtime.objects.SyntheticModuleRecord;
import dev.orrery.runtime.engine.EsModules.MissingExport;
import java.util.HashSet;
import java.util.Set;

/** Questions about a module and all that it imports. */
final class ModuleGraph {
  private static final String COMMONJS_MARK = "module.exports";

  private ModuleGraph() {}

  /** True when any module has a top-level await, finished or not. */
  static boolean hasTopLevelAwait(AbstractModuleRecord root) {
    return hasTopLevelAwait(root, new HashSet<>());
  }

  private static boolean hasTopLevelAwait(
      AbstractModuleRecord module, Set<AbstractModuleRecord> seen) {
    if (!seen.add(module) || !(module instanceof CyclicModuleRecord cyclic)) {
      return false;
    }
    if (cyclic.hasTLA()) {
      return true;
    }
    for (ModuleRequest request : cyclic.getRequestedModules()) {
      AbstractModuleRecord imported = cyclic.getLoadedModule(request);
      if (imported != null && hasTopLevelAwait(imported, seen)) {
        return true;
      }
    }
    return false;
  }

  /** The first import or re-export by name that its module does not have, or null. */
  static MissingExport missingExport(AbstractModuleRecord root) {
    return missingExport(root, new HashSet<>());
  }

  private static MissingExport missingExport(
      AbstractModuleRecord record, Set<AbstractModuleRecord> seen) {
    if (!seen.add(record) || !(record instanceof JSModuleRecord module)) {
      return null;
    }
    for (ModuleRequest request : module.getRequestedModules()) {
      AbstractModuleRecord imported = module.getLoadedModule(request);
      MissingExport missing = imported == null ? null : missingExport(imported, seen);
      if (missing != null) {
        return missing;
      }
    }
    for (ExportEntry entry : module.getModule().getIndirectExportEntries()) {
      if (isMissing(module, entry.getModuleRequest(), entry.getImportName())) {
        return missing(module, entry.getModuleRequest(), entry.getImportName());
      }
    }
    for (ImportEntry entry : module.getModule().getImportEntries()) {
      if (isMissing(module, entry.getModuleRequest(), entry.getImportName())) {
        return missing(module, entry.getModuleRequest(), entry.getImportName());
      }
    }
    return null;
  }

  private static boolean isMissing(
      JSModuleRecord module, ModuleRequest request, TruffleString name) {
    if (name == null || name.equals(Module.STAR_NAME) || name.equals(Module.SOURCE_IMPORT_NAME)) {
      return false;
    }
    AbstractModuleRecord imported = module.getLoadedModule(request);
    if (imported == null) {
      return false;
    }
    ExportResolution resolution = imported.resolveExport(name);
    return resolution.isNull() || resolution.isAmbiguous();
  }

  private static MissingExport missing(
      JSModuleRecord importer, ModuleRequest request, TruffleString name) {
    AbstractModuleRecord imported = importer.getLoadedModule(request);
    boolean commonJs =
        imported instanceof SyntheticModuleRecord synthetic
            && synthetic.getExportedNames().contains(Js.string(COMMONJS_MARK));
    boolean ambiguous = imported.resolveExport(name).isAmbiguous();
    return new MissingExport(
        request.specifier().toJavaStringUncached(),
        name.toJavaStringUncached(),
        commonJs,
        ambiguous,
        importer.getSource().getCharacters().toString());
  }
}
