package dev.orrery.intellij.verify;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.reflect.AccessFlag;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The members of the IDE's and LSP4IJ's API that class files name, extend or override. A member that is
 * named of a class of ours is that of the class above it that declares it.
 */
final class ApiUse {
  /** A member, or a class if name and type are a dash. */
  record Member(String owner, String name, String type) implements Comparable<Member> {
    @Override
    public int compareTo(Member other) {
      return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
      return owner + "\t" + name + "\t" + type;
    }
  }

  private final Map<String, ClassModel> ours = new HashMap<>();
  private final Map<String, ClassModel> api = new HashMap<>();
  private final TreeSet<Member> found = new TreeSet<>();

  /**
   * A reader.
   *
   * @param jars whose use is asked for
   * @param apis jars and folders that declare what is used
   */
  ApiUse(List<Path> jars, List<Path> apis) throws IOException {
    addAll(jars, ours);
    addAll(apis, api);
  }

  private static void addAll(List<Path> places, Map<String, ClassModel> classes)
      throws IOException {
    for (Path place : places) {
      try (Stream<StubFile> files = StubFile.in(place)) {
        files
            .filter(each -> !each.name().endsWith("module-info.class"))
            .forEach(
                each ->
                    classes.putIfAbsent(
                        each.name().replace(".class", ""), ClassFile.of().parse(each.content())));
      }
    }
  }

  static boolean isApi(String name) {
    return name.startsWith("com/intellij/")
        || name.startsWith("com/redhat/")
        || name.startsWith("org/jdom/");
  }

  TreeSet<Member> find() {
    for (ClassModel each : ours.values()) {
      for (PoolEntry entry : each.constantPool()) {
        if (entry instanceof MemberRefEntry member) {
          named(member);
        } else if (entry instanceof ClassEntry type) {
          String name = type.name().stringValue().replaceAll("^\\[+L?|;$", "");
          if (isApi(name)) {
            found.add(new Member(name, "-", "-"));
          }
        }
      }
      for (MethodModel method : each.methods()) {
        overridden(each, method);
      }
    }
    return found;
  }

  private void named(MemberRefEntry member) {
    String name = member.name().stringValue();
    String type = member.type().stringValue();
    String owner = member.owner().name().stringValue();
    if (isApi(owner)) {
      found.add(new Member(declares(owner, name, type, owner), name, type));
    } else if (ours.containsKey(owner)) {
      String declares = declares(owner, name, type, null);
      if (declares != null && isApi(declares)) {
        found.add(new Member(declares, name, type));
      }
    }
  }

  private void overridden(ClassModel in, MethodModel method) {
    String name = method.methodName().stringValue();
    boolean overrides =
        !name.startsWith("<")
            && !method.flags().has(AccessFlag.STATIC)
            && !method.flags().has(AccessFlag.PRIVATE);
    if (!overrides) {
      return;
    }
    for (String parent : parents(in)) {
      String type = method.methodType().stringValue();
      String declares = declares(parent, name, type, null);
      if (declares != null && isApi(declares)) {
        found.add(new Member(declares, name, type));
      }
    }
  }

  /** The class at or above this one that declares a member, or what is given if none is known to. */
  private String declares(String owner, String name, String type, String otherwise) {
    ClassModel model = ours.getOrDefault(owner, api.get(owner));
    if (model == null) {
      return otherwise;
    }
    if (declares(model, name, type)) {
      return owner;
    }
    for (String parent : parents(model)) {
      String above = declares(parent, name, type, null);
      if (above != null) {
        return above;
      }
    }
    return otherwise;
  }

  private static boolean declares(ClassModel model, String name, String type) {
    return model.methods().stream()
            .anyMatch(
                each ->
                    each.methodName().stringValue().equals(name)
                        && each.methodType().stringValue().equals(type))
        || model.fields().stream()
            .anyMatch(
                each ->
                    each.fieldName().stringValue().equals(name)
                        && each.fieldType().stringValue().equals(type));
  }

  /** Those of some members that a jar does not declare. */
  List<Member> notDeclared(List<Member> members, Path jar) throws IOException {
    Map<String, ClassModel> classes = new HashMap<>();
    addAll(List.of(jar), classes);
    return members.stream().filter(each -> !isDeclared(each, classes.get(each.owner()))).toList();
  }

  private static boolean isDeclared(Member member, ClassModel model) {
    return model != null
        && (member.name().equals("-") || declares(model, member.name(), member.type()));
  }

  private static List<String> parents(ClassModel model) {
    List<String> parents =
        new java.util.ArrayList<>(
            model.interfaces().stream().map(each -> each.name().stringValue()).toList());
    model.superclass().ifPresent(each -> parents.add(0, each.name().stringValue()));
    return parents;
  }
}
