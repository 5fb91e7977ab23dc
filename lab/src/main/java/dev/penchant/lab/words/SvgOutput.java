package dev.penchant.lab.words;

import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An {@link Output} that will hold a drawing, and whose name says so. */
public final class SvgOutput implements ITypeConverter<Path> {
  @Override
  public Path convert(String word) {
    if (!word.toLowerCase(Locale.ROOT).endsWith(".svg")) {
      throw new TypeConversionException(
          "\"%s\" must end with .svg: drawings are SVG".formatted(word));
    }
    return new Output().convert(word);
  }
}
