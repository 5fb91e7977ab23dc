package dev.penchant.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the lab is built with must be enough for either deep-learning engine. */
class EnginesTest {
  private static final String STEPS =
      "bench lstm --items 100 --threads 1 --batch 8 --length 5 --embedding 8 --hidden 8 --rounds 4 ";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"PyTorch", "MXNet"})
  void a_net_learns_on_the_engine_that_is_named(String engine) {
    StringWriter out = new StringWriter();

    assertThat(run(STEPS + "--engine " + engine, out, new StringWriter())).isZero();
    assertThat(out.toString()).containsPattern(engine + " [0-9.]+ on CPU");
  }

  @Test
  void a_gpu_that_is_not_there_is_told_with_the_build_that_would_find_it() {
    StringWriter err = new StringWriter();

    assertThat(run(STEPS + "--engine mxnet --device gpu", new StringWriter(), err)).isEqualTo(2);
    assertThat(err.toString())
        .contains("--device: MXNet finds no GPU here; ", "build with", "-P cu112");
  }

  @Test
  void a_model_is_measured_on_the_engine_of_the_environment() throws Exception {
    assertThat(evaluate("mxnet", System.getProperty("java.class.path")))
        .contains("exit 0", "nets train by MXNet", "gru ", "hr@10");
  }

  @Test
  void an_engine_that_is_not_there_is_told_before_the_log_is_read() throws Exception {
    String withoutMxnet =
        Arrays.stream(System.getProperty("java.class.path").split(":"))
            .filter(jar -> !jar.contains("mxnet-engine"))
            .reduce("", (path, jar) -> path + ":" + jar);

    assertThat(evaluate("mxnet", withoutMxnet))
        .contains("exit 1", "MXNet is not on Java's class path")
        .doesNotContain("reading");
  }

  /** In a process of its own, as the environment of this one cannot be changed. */
  private String evaluate(String engine, String classPath) throws Exception {
    Path output = folder.resolve("output.txt");
    List<String> words =
        new ArrayList<>(
            List.of(ProcessHandle.current().info().command().orElseThrow(), "-Xmx512m"));
    words.addAll(List.of("--add-modules", "jdk.incubator.vector", "-Dai.djl.offline=true"));
    words.addAll(List.of("-cp", classPath, Lab.class.getName()));
    words.addAll(
        Stream.of(
                "evaluate --format sequences --split leave-one-out --models gru --search 1 --threads 1 --data "
                    + walks())
            .flatMap(line -> Arrays.stream(line.split(" ")))
            .toList());
    ProcessBuilder builder =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().putAll(Map.of("PENCHANT_DEEP_ENGINE", engine));
    Process process = builder.start();
    try {
      assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return Files.readString(output) + "exit " + process.exitValue();
  }

  /** Users who go round ten items in order. */
  private Path walks() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int user = 0; user < 30; user++) {
      StringBuilder line = new StringBuilder("u" + user);
      for (int step = 0; step < 8; step++) {
        line.append(" i").append((user + step) % 10);
      }
      lines.add(line.toString());
    }
    return Files.write(folder.resolve("walks.txt"), lines);
  }

  private static int run(String words, StringWriter out, StringWriter err) {
    return Lab.run(words.split(" "), new PrintWriter(out, true), new PrintWriter(err, true));
  }
}
