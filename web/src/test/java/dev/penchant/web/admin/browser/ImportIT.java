package dev.penchant.web.admin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.web.server.Api;
import dev.penchant.web.server.ServerTest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

class ImportIT extends ServerTest {
  private static final String ROWS =
      """
      user,item,type,time,title
      alice,tent-1,view,2026-03-01T10:00:00Z,Ridge Tent
      alice,tent-1,glance,2026-03-01T10:01:00Z,Ridge Tent
      ,stove-2,view,2026-03-01T10:02:00Z,Trail Stove
      李雷,stove-2,cart,2026-03-01T10:03:00Z,Trail Stove
      """;

  @TempDir private Path folder;

  @Test
  void a_file_is_previewed_imported_and_its_bad_rows_are_shown() throws IOException {
    Api.ofNewShop("importing");
    try (Browser browser = Browser.open().logInAsAdministrator()) {
      browser.go("/admin/import?shop=importing");
      browser.upload(By.cssSelector("input[type=file]"), gzipped("march.csv.gz"));
      browser.awaitText(By.id("import:preview"), "march.csv.gz");
      assertThat(browser.text(By.id("import:preview")))
          .contains("Cart", "李雷", "Not taken", "\"glance\" is not known");

      browser.click(By.id("import:start"));
      browser.awaitAddress("/admin/job?shop=importing");
      browser.awaitText(By.id("job:live"), "Completed");
      browser.awaitText(By.id("job:rejection"), "2 rows that became no event");
      assertThat(browser.texts(By.cssSelector("#job\\:rejected_data tr")))
          .anySatisfy(row -> assertThat(row).startsWith("3").contains("Unknown type"))
          .anySatisfy(row -> assertThat(row).startsWith("4").contains("User missing"));

      assertThat(
              browser.ask(
                  "return (async () => (await fetch(document.querySelector('a[href*=rejected-rows]')"
                      + ".href)).text())()"))
          .asString()
          .startsWith("line,reason,message,row")
          .contains("alice,tent-1,glance");
    }
  }

  @Test
  void a_file_that_is_not_of_the_format_is_told_before_anything_is_stored() throws IOException {
    Api.ofNewShop("misled");
    Path file = folder.resolve("notes.csv");
    Files.writeString(file, "these are\nno events\n");
    try (Browser browser = Browser.open().logInAsAdministrator()) {
      browser.go("/admin/import?shop=misled");
      browser.upload(By.cssSelector("input[type=file]"), file);
      browser.await(By.cssSelector("#import\\:preview .note.bad"));
      assertThat(browser.ask("return document.getElementById('import:start').disabled"))
          .isEqualTo(true);
    }
  }

  private Path gzipped(String name) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(ROWS.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }
}
