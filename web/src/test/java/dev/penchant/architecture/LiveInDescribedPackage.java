package dev.penchant.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Satisfied by classes in whose package there is a {@code package-info.java}. Its class file exists
 * only if it has annotations, so the sources are looked at.
 */
final class LiveInDescribedPackage extends ArchCondition<JavaClass> {
  private static final String[] MODULES = {
    "domain", "ingestion", "modeling", "recommendation", "web", "lab"
  };

  LiveInDescribedPackage() {
    super("live in a package with a package-info.java");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    String folder = "src/main/java/" + type.getPackageName().replace('.', '/');
    for (String module : MODULES) {
      if (Files.exists(Path.of("..", module, folder, "package-info.java"))) {
        return;
      }
    }
    events.add(
        SimpleConditionEvent.violated(
            type, "%s has no package-info.java".formatted(type.getPackageName())));
  }
}
