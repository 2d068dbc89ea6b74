package dev.orrery.runtime.binding.zlib;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;

/** Zstandard's errors as Node reports them. */
final class ZstdErrors {
  private ZstdErrors() {}

  static CodecException of(ZstdException e) {
    int number = (int) Math.abs(e.getErrorCode());
    return new CodecException(Zstd.getErrorName(-number), -number, "ZSTD_error_" + name(number));
  }

  private static String name(int number) {
    return switch (number) {
      case 10 -> "prefix_unknown";
      case 12 -> "version_unsupported";
      case 14 -> "frameParameter_unsupported";
      case 16 -> "frameParameter_windowTooLarge";
      case 20 -> "corruption_detected";
      case 22 -> "checksum_wrong";
      case 24 -> "literals_headerWrong";
      case 30 -> "dictionary_corrupted";
      case 32 -> "dictionary_wrong";
      case 34 -> "dictionaryCreation_failed";
      case 40 -> "parameter_unsupported";
      case 41 -> "parameter_combination_unsupported";
      case 42 -> "parameter_outOfBound";
      case 44 -> "tableLog_tooLarge";
      case 46 -> "maxSymbolValue_tooLarge";
      case 48 -> "maxSymbolValue_tooSmall";
      case 50 -> "stabilityCondition_notRespected";
      case 60 -> "stage_wrong";
      case 62 -> "init_missing";
      case 64 -> "memory_allocation";
      case 66 -> "workSpace_tooSmall";
      case 70 -> "dstSize_tooSmall";
      case 72 -> "srcSize_wrong";
      case 74 -> "dstBuffer_null";
      case 80 -> "noForwardProgress_destFull";
      case 82 -> "noForwardProgress_inputEmpty";
      default -> "GENERIC";
    };
  }
}
