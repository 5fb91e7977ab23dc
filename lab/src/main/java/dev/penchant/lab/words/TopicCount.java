package dev.penchant.lab.words;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How many topics: two at least, for of one alone nothing can move, and no more than are learned.
 */
public final class TopicCount implements ITypeConverter<Integer> {
  private static final int MOST = 4096;

  @Override
  public Integer convert(String word) {
    int count = Count.whole(word);
    if (count < 2 || count > MOST) {
      throw new TypeConversionException("it must be 2 to %d, but is %d".formatted(MOST, count));
    }
    return count;
  }
}
