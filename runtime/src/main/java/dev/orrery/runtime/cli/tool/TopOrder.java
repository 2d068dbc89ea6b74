package dev.orrery.runtime.cli.tool;

/** By which column of the table of callbacks {@code top} sorts. */
enum TopOrder {
  RUNS("RUNS/S"),
  BUSY("BUSY MS/S"),
  LONGEST("LONGEST MS"),
  WAITED("WAITED MS");

  private final String column;

  TopOrder(String column) {
    this.column = column;
  }

  String column() {
    return column;
  }

  /** The column so many to the right, beginning again after the last. */
  TopOrder next(int steps) {
    return values()[Math.floorMod(ordinal() + steps, values().length)];
  }
}
