package dev.penchant.deployment;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs {@code ./penchant} as a person would, with variables of its own. */
final class Launcher {
  private static final Path ROOT =
      Path.of(System.getProperty("penchant.root")).toAbsolutePath().normalize();

  private final Map<String, String> variables = new HashMap<>();

  Launcher with(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  /** Starts a verb whose output goes to the file. */
  Process start(Path output, String... words) throws IOException {
    Files.createDirectories(output.getParent());
    return builder(words).redirectOutput(output.toFile()).start();
  }

  /** Runs a verb to its end. */
  Finished run(String... words) throws IOException, InterruptedException {
    Path output = Files.createTempFile("penchant-", ".txt");
    Process process = builder(words).redirectOutput(output.toFile()).start();
    if (!process.waitFor(20, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("penchant %s did not end".formatted(String.join(" ", words)));
    }
    String text = Files.readString(output, StandardCharsets.UTF_8);
    Files.delete(output);
    return new Finished(process.exitValue(), text);
  }

  private ProcessBuilder builder(String... words) {
    List<String> command = new ArrayList<>(List.of(ROOT.resolve("penchant").toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"));
    builder.environment().keySet().removeIf(name -> name.startsWith("PENCHANT_"));
    // the test machine may be small: several servers and a Maven run beside each other
    builder.environment().put("PENCHANT_JAVA_OPTIONS", "-Xmx1g");
    builder.environment().putAll(variables);
    return builder;
  }

  /** How a verb ended and all it printed. */
  record Finished(int exitCode, String output) {}
}
