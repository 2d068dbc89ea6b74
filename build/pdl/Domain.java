import java.util.List;

/**
 * A protocol domain as its PDL file has it.
 *
 * @param description may be empty, as everywhere here
 */
record Domain(
    String name, String description, List<Type> types, List<Command> commands, List<Event> events) {

  /**
   * A named type.
   *
   * @param base string, integer, number, object or array
   * @param items element type of an array, else null
   * @param values of an enum, else empty
   * @param properties of an object, else empty
   */
  record Type(
      String name,
      String description,
      String base,
      String items,
      List<Value> values,
      List<Property> properties) {}

  /** One value of an enum. */
  record Value(String name, String description) {}

  /** One property, parameter or result; {@code type} is the element's type if it is an array. */
  record Property(String name, String description, boolean optional, boolean array, String type) {}

  record Command(
      String name, String description, List<Property> parameters, List<Property> returns) {}

  record Event(String name, String description, List<Property> parameters) {}
}
