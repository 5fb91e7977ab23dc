package dev.penchant.lab.bench;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a whole number from 1 up, so that a flag refuses by its name what is less. */
public final class AtLeastOne implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String word) {
    int number;
    try {
      number = Integer.parseInt(word.strip());
    } catch (NumberFormatException notANumber) {
      throw new TypeConversionException(
          "'%s' is no whole number from 1 to %d".formatted(word, Integer.MAX_VALUE));
    }
    if (number < 1) {
      throw new TypeConversionException("%d must be at least 1".formatted(number));
    }
    return number;
  }
}
