package dev.penchant.web.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.web.api.problem.Problem;
import dev.penchant.web.api.problem.Violation;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RecordWriterTest {
  record Inner(String name) {}

  record Everything(
      String text,
      int number,
      float weight,
      double share,
      BigDecimal price,
      boolean truth,
      Instant at,
      Optional<String> present,
      Optional<String> absent,
      OptionalLong version,
      OptionalDouble nothing,
      List<Inner> list,
      Map<String, Object> map) {}

  @Test
  void writes_components_in_their_order_and_leaves_out_what_is_absent() throws IOException {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("z", 1L);
    map.put("a", "b");

    String json =
        json(
            new Everything(
                "Tea \"house\"",
                7,
                0.1f,
                0.25,
                new BigDecimal("12.50"),
                true,
                Instant.EPOCH,
                Optional.of("here"),
                Optional.empty(),
                OptionalLong.of(3),
                OptionalDouble.empty(),
                List.of(new Inner("x"), new Inner("y")),
                map));

    assertThat(json)
        .isEqualTo(
            "{\"text\":\"Tea \\\"house\\\"\",\"number\":7,\"weight\":0.1,\"share\":0.25,"
                + "\"price\":12.50,\"truth\":true,\"at\":\"1970-01-01T00:00:00Z\","
                + "\"present\":\"here\",\"version\":3,"
                + "\"list\":[{\"name\":\"x\"},{\"name\":\"y\"}],\"map\":{\"z\":1,\"a\":\"b\"}}");
  }

  @Test
  void a_problem_begins_with_its_type_and_ends_with_its_violations() throws IOException {
    assertThat(json(Problem.invalid(List.of(Violation.inParameter("count", "count is wrong")))))
        .isEqualTo(
            "{\"type\":\"urn:penchant:problem:invalid-request\","
                + "\"title\":\"The request is not valid\",\"status\":400,"
                + "\"detail\":\"count is wrong\","
                + "\"violations\":[{\"parameter\":\"count\",\"detail\":\"count is wrong\"}]}");
  }

  private static String json(Record value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new RecordWriter()
        .writeTo(
            value,
            value.getClass(),
            value.getClass(),
            new Annotation[0],
            MediaType.APPLICATION_JSON_TYPE,
            null,
            out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
