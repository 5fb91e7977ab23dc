package dev.penchant.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads the name of a file to write and tries at once whether it can be: a benchmark may run for
 * minutes before it has something to write. Leaves what is there as it is.
 */
public final class OutputFile implements ITypeConverter<Path> {
  @Override
  public Path convert(String word) {
    Path file = Path.of(word);
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || Files.isDirectory(file)) {
      throw new TypeConversionException("%s is a folder, not a file".formatted(file));
    }
    if (!Files.isDirectory(folder)) {
      throw new TypeConversionException(
          "%s cannot be written: there is no folder %s".formatted(file, folder));
    }
    try {
      tryToWrite(file);
    } catch (NoSuchFileException refused) {
      throw new TypeConversionException(
          "%s cannot be written: no file can be made in %s".formatted(file, folder));
    } catch (IOException unwritable) {
      throw new TypeConversionException(
          "%s cannot be written: %s".formatted(file, Reason.of(unwritable)));
    }
    return file;
  }

  private static void tryToWrite(Path file) throws IOException {
    if (Files.exists(file)) {
      Files.newOutputStream(file, StandardOpenOption.WRITE).close();
      return;
    }
    Files.createFile(file);
    Files.delete(file);
  }
}
