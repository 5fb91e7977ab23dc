package dev.penchant.modeling.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class IdIndexTest {

  @Test
  void an_id_keeps_the_index_of_its_first_appearance() {
    IdIndex.Builder builder = IdIndex.builder();
    assertThat(List.of(builder.add("b"), builder.add("a"), builder.add("b")))
        .containsExactly(0, 1, 0);
    IdIndex index = builder.build();
    assertThat(index.ids()).containsExactly("b", "a");
    assertThat(index.id(1)).isEqualTo("a");
    assertThat(index.indexOf("a")).hasValue(1);
  }

  @Test
  void an_unknown_id_has_no_index() {
    assertThat(IdIndex.of(List.of("a")).indexOf("z")).isEmpty();
  }

  @Test
  void an_id_cannot_occur_twice() {
    assertThatThrownBy(() -> IdIndex.of(List.of("a", "b", "a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a occurs twice");
  }
}
