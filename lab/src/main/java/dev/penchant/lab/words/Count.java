package dev.penchant.lab.words;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A whole number of at least 1. */
public final class Count implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String word) {
    int count = whole(word);
    if (count < 1) {
      throw new TypeConversionException("it must be at least 1, but is " + count);
    }
    return count;
  }

  static int whole(String word) {
    try {
      return Integer.parseInt(word);
    } catch (NumberFormatException e) {
      throw new TypeConversionException(
          "\"%s\" is no whole number up to %d".formatted(word, Integer.MAX_VALUE));
    }
  }
}
