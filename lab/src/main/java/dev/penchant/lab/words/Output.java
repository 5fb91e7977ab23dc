package dev.penchant.lab.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A file that can be written. What is written there may take hours to measure, so that what would
 * keep it from being written is told before. Makes no file and changes none.
 */
public final class Output implements ITypeConverter<Path> {
  @Override
  public Path convert(String word) {
    Path file = Path.of(word);
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)) {
      throw new TypeConversionException(file + " is a folder; name a file in it");
    }
    if (!Files.isDirectory(folder)) {
      throw new TypeConversionException(
          "%s cannot be written: there is no folder %s".formatted(file, folder));
    }
    if (Files.exists(file) ? !Files.isWritable(file) : !makes(file)) {
      throw new TypeConversionException(file + " cannot be written");
    }
    return file;
  }

  /** Asking for rights is not enough: some file systems take no new files from anyone. */
  private static boolean makes(Path file) {
    try {
      Files.createFile(file);
      Files.delete(file);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
