package dev.penchant.web.admin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.web.server.Api;
import dev.penchant.web.server.ServerTest;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Setting up shops in the console, and tuning them. */
class ShopsIT extends ServerTest {
  @Test
  void a_shop_set_up_in_the_console_keeps_the_settings_it_is_given() {
    try (Browser browser = Browser.open().logInAsAdministrator()) {
      browser.go("/admin/shops");
      browser.type("setup:name", "Corner shop");
      browser.type("setup:id", "corner");
      browser.click(By.id("setup:create"));
      browser.awaitAddress("shop=corner");

      browser.go("/admin/settings?shop=corner");
      browser.type("settings:name", " Corner café ");
      browser.type("settings:halfLife", "12.5");
      browser.click(By.id("settings:save"));
      browser.awaitText(By.cssSelector(".ui-growl"), "saved");

      browser.go("/admin/settings?shop=corner");
      browser.await(By.id("settings:name"));
      assertThat(browser.value("settings:name")).isEqualTo("Corner café");
      assertThat(browser.value("settings:halfLife")).isEqualTo("12.5");
    }
  }

  @Test
  void an_id_that_is_taken_is_refused() {
    Api.ofNewShop("twice");
    try (Browser browser = Browser.open().logInAsAdministrator()) {
      browser.go("/admin/shops");
      browser.type("setup:name", "Another");
      browser.type("setup:id", "twice");
      browser.click(By.id("setup:create"));
      browser.awaitText(By.cssSelector(".ui-growl"), "There is a shop “twice” already");
    }
  }
}
