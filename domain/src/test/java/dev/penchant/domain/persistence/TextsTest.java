package dev.penchant.domain.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTest {
  @Test
  void leaves_what_fits() {
    assertThat(Texts.cut("abc", 3)).isEqualTo("abc");
  }

  @Test
  void marks_what_was_cut() {
    assertThat(Texts.cut("abcd", 3)).isEqualTo("ab…");
  }

  @Test
  void never_cuts_a_character_in_half() {
    assertThat(Texts.cut("a🍳🍳", 3)).isEqualTo("a…");
    assertThat(Texts.cut("a🍳🍳", 4)).isEqualTo("a🍳…");
  }
}
