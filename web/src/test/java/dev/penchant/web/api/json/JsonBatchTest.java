package dev.penchant.web.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonBatchTest {
  @Test
  void outcomes_come_back_in_the_order_of_the_batch() {
    assertThat(outcomes("[7,{\"a\":\"x\"},{\"b\":1},{\"a\":\"y\"},null]"))
        .containsExactly(
            "it must be a JSON object, but is 7",
            "did x",
            "there is no field \"b\" here; there are a",
            "did y",
            "it must be a JSON object, but is null");
  }

  @Test
  void a_batch_of_nothing_but_faults_calls_nobody() {
    assertThat(outcomes("[1,2]")).hasSize(2).allMatch(outcome -> outcome.startsWith("it must be"));
  }

  private static List<String> outcomes(String json) {
    return new JsonBatch<>(
            Json.createReader(new StringReader(json)).readArray(),
            object -> new JsonFields(object, Set.of("a")),
            fields -> fields.text("a").orElse(""))
        .outcomes(
            submissions -> {
              assertThat(submissions).isNotEmpty();
              return submissions.stream().map(submission -> "did " + submission).toList();
            },
            fault -> fault);
  }
}
