package dev.orrery.runtime.engine;

/** RangeErrors: GraalJS's texts to V8's. */
final class RangeErrorTexts {
  private static final MessageRules RULES =
      new MessageRules()
          .text("illegal repeat count", "Invalid count value: -1")
          .text(
              "toFixed() fraction digits need to be in range 0-100",
              "toFixed() digits argument must be between 0 and 100")
          .text(
              "toString() expects radix in range 2-36",
              "toString() radix argument must be between 2 and 36")
          .text("time value is not a finite number", "Invalid time value")
          .text("index is negative", "Invalid typed array length: -1")
          .text("index + elementSize > viewLength", "Offset is outside the bounds of the DataView")
          .text("Buffer too large", "Array buffer allocation failed")
          .text(
              "BigInt out of range",
              "The number cannot be converted to a BigInt because it is not an integer")
          .pattern(
              "byteLength of",
              "buffer\\.byteLength of (\\w+) should be a multiple of (\\d+)",
              "byte length of $1 should be a multiple of $2")
          .pattern(
              "Language tag",
              "Language tag is not well-formed: .*",
              "Incorrect locale information provided")
          .pattern(
              "Invalid time zone", "Invalid time zone (.*)", "Invalid time zone specified: $1");

  private RangeErrorTexts() {}

  static String translate(String message) {
    return RULES.apply(message);
  }
}
