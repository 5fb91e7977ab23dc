package dev.penchant.lab.client;

import dev.penchant.ingestion.FeedFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The format of a file of events on the command line, refused as the API refuses it. */
final class FeedName implements ITypeConverter<FeedFormat> {
  @Override
  public FeedFormat convert(String word) {
    return FeedFormat.fromWireName(word)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "there is no format \"%s\"; there are %s"
                        .formatted(word, FeedFormat.wireNames())));
  }
}
