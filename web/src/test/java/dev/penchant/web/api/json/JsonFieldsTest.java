package dev.penchant.web.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.domain.user.UserId;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonFieldsTest {
  @Test
  void gives_scalars_as_they_are_written() {
    JsonFields fields =
        fields("{\"a\":\"x\",\"b\":1.50,\"c\":true,\"d\":null}", "a", "b", "c", "d");

    assertThat(fields.text("a")).hasValue("x");
    assertThat(fields.text("b")).hasValue("1.50");
    assertThat(fields.text("c")).hasValue("true");
    assertThat(fields.text("d")).isEmpty();
    assertThat(fields.violations()).isEmpty();
  }

  @Test
  void keeps_every_fault_with_its_place() {
    JsonFields fields =
        fields(
            "{\"typo\":1,\"text\":[],\"number\":\"x\",\"whole\":1.5,\"far\":99,\"in/ner\":{\"no\":1}}",
            "text",
            "number",
            "whole",
            "far",
            "in/ner",
            "user");

    fields.text("text");
    fields.number("number", 0, 1);
    fields.integer("whole", 0, 10);
    fields.integer("far", 0, 10);
    fields.object("in/ner", Set.of("yes"));
    fields.required("user", UserId::new);

    assertThat(fields.violations())
        .extracting(violation -> violation.pointer().orElseThrow())
        .containsExactly("/typo", "/text", "/number", "/whole", "/far", "/in~1ner/no", "/user");
  }

  @Test
  void tells_what_a_domain_type_refuses() {
    JsonFields fields = fields("{\"user\":\" ann\"}", "user");

    assertThat(fields.required("user", UserId::new)).isEmpty();
    assertThat(fields.violations().get(0).detail()).contains("starts or ends with a blank");
  }

  @Test
  void bounds_the_length_of_arrays() {
    assertThat(fields("{\"a\":[1,2]}", "a").requiredArray("a", 2)).hasSize(2);
    JsonFields tooLong = fields("{\"a\":[1,2,3]}", "a");
    assertThat(tooLong.requiredArray("a", 2)).isEmpty();
    assertThat(tooLong.violations().get(0).detail())
        .isEqualTo("a must have 1 to 2 elements, but has 3");
  }

  private static JsonFields fields(String json, String... allowed) {
    JsonObject object = Json.createReader(new StringReader(json)).readObject();
    return new JsonFields(object, Set.of(allowed));
  }
}
