package dev.penchant.web.admin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.web.server.RunningServer;
import dev.penchant.web.server.ServerTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

class LoginIT extends ServerTest {
  @Test
  void a_wrong_password_is_refused_in_words_and_a_right_one_opens_the_page_asked_for() {
    try (Browser browser = Browser.open()) {
      browser.go("/admin/jobs").logIn("admin", "not the password");
      browser.awaitText(By.cssSelector("[role=alert]"), "do not belong together");

      browser.go("/admin/jobs").logIn("admin", RunningServer.ADMIN_PASSWORD);
      browser.awaitText(By.cssSelector("nav a.here"), "Jobs");
      assertThat(browser.address()).contains("/admin/jobs");
    }
  }

  @Test
  void the_address_that_the_start_prints_leads_to_the_dashboard() {
    try (Browser browser = Browser.open()) {
      browser.go("/admin/").logIn("admin", RunningServer.ADMIN_PASSWORD);
      browser.awaitText(By.cssSelector("nav a.here"), "Dashboard");

      for (String address : new String[] {"/", "/admin", "/admin/"}) {
        browser.go(address);
        assertThat(browser.address()).as(address).endsWith("/admin/dashboard");
      }
    }
  }

  @Test
  void a_wrong_address_outside_the_console_leads_to_a_page_with_its_style() {
    try (Browser browser = Browser.open()) {
      browser.go("/nowhere");
      assertThat(browser.text(By.tagName("h2"))).isEqualTo("There is no such page");
      assertThat(browser.ask("return [...document.styleSheets].length")).isNotEqualTo(0L);
    }
  }

  @Test
  void whoever_logs_out_has_to_log_in_again() {
    try (Browser browser = Browser.open().logInAsAdministrator()) {
      browser.click(By.cssSelector("details.who > summary"));
      browser.click(By.id("logout:submit"));
      browser.await(By.id("login:username"));

      browser.go("/admin/accounts");
      browser.await(By.id("login:username"));
    }
  }

  @Test
  void the_console_speaks_chinese_to_who_asks_for_it_and_remembers_the_choice() {
    try (Browser browser = Browser.open(Locale.SIMPLIFIED_CHINESE)) {
      browser.go("/admin/dashboard");
      assertThat(browser.text(By.tagName("h1"))).doesNotContain("Log in");
      browser.go("/admin/login.xhtml?lang=en");
      browser.awaitText(By.id("login:submit"), "Log in");

      browser.logInAsAdministrator();
      assertThat(browser.text(By.cssSelector("nav a.here"))).isEqualTo("Dashboard");
      browser.click(By.cssSelector(".top .languages a[lang=zh]"));
      browser.awaitText(By.cssSelector("nav a.here"), "概览");
      browser.go("/admin/accounts");
      assertThat(browser.text(By.tagName("h1"))).isEqualTo("账户");
      assertThat(browser.ask("return document.documentElement.lang")).isEqualTo("zh-CN");
    }
  }

  @Test
  void a_page_that_is_not_there_is_told_in_the_consoles_own_words() {
    try (Browser browser = Browser.open().logInAsAdministrator()) {
      browser.go("/admin/nothing-here");
      assertThat(browser.text(By.tagName("h2"))).isEqualTo("There is no such page");
    }
  }
}
