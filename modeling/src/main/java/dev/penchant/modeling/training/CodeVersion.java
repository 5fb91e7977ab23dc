package dev.penchant.modeling.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which version of Penchant this is. */
final class CodeVersion {
  private static final String POM = "/META-INF/maven/dev.penchant/penchant-modeling/pom.properties";

  private CodeVersion() {}

  /** As Maven wrote it into the jar; {@code development} where the classes are not in a jar. */
  static String current() {
    try (InputStream in = CodeVersion.class.getResourceAsStream(POM)) {
      if (in == null) {
        return "development";
      }
      Properties pom = new Properties();
      pom.load(in);
      return pom.getProperty("version", "development");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
