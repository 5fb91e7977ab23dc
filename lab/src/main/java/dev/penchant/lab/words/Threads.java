package dev.penchant.lab.words;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How many threads work: from 1 to some for each processor, as more only wait for each other. */
public final class Threads implements ITypeConverter<Integer> {
  private static final int OF_A_PROCESSOR = 16;

  @Override
  public Integer convert(String word) {
    int threads = Count.whole(word);
    int most = OF_A_PROCESSOR * Runtime.getRuntime().availableProcessors();
    if (threads < 1 || threads > most) {
      throw new TypeConversionException(
          "it must be from 1 to %d, %d for each processor, but is %d"
              .formatted(most, OF_A_PROCESSOR, threads));
    }
    return threads;
  }
}
