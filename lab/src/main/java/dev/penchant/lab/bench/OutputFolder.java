package dev.penchant.lab.bench;

import dev.penchant.lab.output.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a folder to write into, makes it, and tries at once whether it takes files. */
final class OutputFolder implements ITypeConverter<Path> {
  @Override
  public Path convert(String word) {
    Path folder = Path.of(word);
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new TypeConversionException("%s is a file, not a folder".formatted(folder));
    }
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "try", null));
    } catch (NoSuchFileException refused) {
      throw new TypeConversionException("no folder %s can be made".formatted(folder));
    } catch (IOException unwritable) {
      throw new TypeConversionException(
          "nothing can be written into %s: %s".formatted(folder, Reason.of(unwritable)));
    }
    return folder;
  }
}
