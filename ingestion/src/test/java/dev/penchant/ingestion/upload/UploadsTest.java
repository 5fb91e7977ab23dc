package dev.penchant.ingestion.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsTest {
  private static final byte[] CONTENT = {1, 2, 3};

  @TempDir Path home;

  @Test
  void what_was_kept_is_found_again_until_it_is_deleted() throws IOException {
    String name = uploads().keep(new ByteArrayInputStream(CONTENT));

    assertThat(uploads().size(name)).isEqualTo(3);
    try (InputStream file = uploads().open(name)) {
      assertThat(file.readAllBytes()).isEqualTo(CONTENT);
    }
    uploads().delete(name);
    uploads().delete(name);
    assertThatThrownBy(() -> uploads().open(name))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("import it anew");
  }

  @Test
  void of_an_upload_that_breaks_off_nothing_stays() {
    InputStream breaking =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection reset");
          }
        };

    assertThatThrownBy(
            () ->
                uploads()
                    .keep(new SequenceInputStream(new ByteArrayInputStream(CONTENT), breaking)))
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("connection reset");
    assertThat(home.resolve("imports")).isEmptyDirectory();
  }

  private Uploads uploads() {
    return new Uploads(home.toString());
  }
}
