import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;

/**
 * Build step: writes a copy of GraalJS's {@code Errors} in which every error is made through {@code
 * V8Messages.create}, so that errors raised by the engine carry V8's message texts (ADR 0004).
 *
 * <p>Usage: {@code java PatchErrors.java js-language.jar output-folder}
 */
public final class PatchErrors {
  private static final String CLASS_FILE = "com/oracle/truffle/js/runtime/Errors.class";
  private static final String FACTORY = "com/oracle/truffle/js/runtime/JSException";
  private static final ClassDesc TRANSLATOR = ClassDesc.of("dev.orrery.runtime.engine.V8Messages");

  private PatchErrors() {}

  public static void main(String[] args) throws IOException {
    Path output = Path.of(args[1], CLASS_FILE);
    byte[] original;
    try (JarFile jar = new JarFile(args[0]);
        var in = jar.getInputStream(jar.getEntry(CLASS_FILE))) {
      original = in.readAllBytes();
    }
    int[] patched = {0};
    CodeTransform redirect =
        (builder, element) -> {
          if (element instanceof InvokeInstruction call
              && call.owner().asInternalName().equals(FACTORY)
              && call.name().equalsString("create")) {
            patched[0]++;
            builder.invokestatic(TRANSLATOR, "create", call.typeSymbol());
          } else {
            builder.with(element);
          }
        };
    ClassFile classFile = ClassFile.of();
    ClassModel model = classFile.parse(original);
    byte[] result =
        classFile.transformClass(model, ClassTransform.transformingMethodBodies(redirect));
    if (patched[0] == 0) {
      throw new IllegalStateException("no call of JSException.create found: another GraalJS?");
    }
    Files.createDirectories(output.getParent());
    Files.write(output, result);
  }
}
