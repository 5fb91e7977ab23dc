package dev.penchant.web.admin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.web.server.Api;
import dev.penchant.web.server.ServerTest;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** What an administrator gives a merchant, and what the merchant cannot reach. */
class MerchantIT extends ServerTest {
  private static final String FORBIDDEN = "This is not open to you";

  @Test
  void a_merchant_sees_the_own_shop_and_no_other_by_no_address() {
    Api own = Api.ofNewShop("merchants-own");
    Api other = Api.ofNewShop("merchants-other");
    own.post("events", "{\"user\":\"own-user\",\"item\":\"own-item\",\"type\":\"view\"}");
    other.post("events", "{\"user\":\"other-user\",\"item\":\"other-item\",\"type\":\"view\"}");
    long otherJob =
        other
            .post(
                "simulations",
                """
                {"users":5,"topics":2,"itemsPerTopic":10,"months":2,"eventsPerUserAndMonth":2}""")
            .json()
            .getJsonNumber("id")
            .longValue();
    String password = accountFor("merchant-of-one", "merchants-own");

    try (Browser browser = Browser.open()) {
      browser.go("/admin/dashboard").logIn("merchant-of-one", password);
      browser.awaitText(By.tagName("h1"), "merchants-own");
      assertThat(browser.ask("return document.body.innerText").toString())
          .doesNotContain("merchants-other", "Accounts");

      for (String page :
          new String[] {
            "dashboard",
            "interests",
            "users",
            "models",
            "jobs",
            "import",
            "settings",
            "user?id=other-user",
            "job?id=" + otherJob,
            "rejected-rows.csv?id=" + otherJob
          }) {
        String address =
            "/admin/" + page + (page.contains("?") ? "&" : "?") + "shop=merchants-other";
        browser.go(address);
        assertThat(browser.text(By.tagName("h2"))).as(address).isEqualTo(FORBIDDEN);
      }
      // the name written so that a plain look at the address does not find it
      browser.go("/admin/users?%73hop=merchants-other");
      assertThat(browser.text(By.tagName("h2"))).isEqualTo(FORBIDDEN);

      browser.go("/admin/job?shop=merchants-own&id=" + otherJob);
      assertThat(browser.text(By.tagName("h2"))).isEqualTo("The shop has no such job");
      browser.go("/admin/user?shop=merchants-own&id=other-user");
      assertThat(browser.text(By.tagName("h2"))).isEqualTo("The shop has no events of this user");
      for (String page : new String[] {"accounts", "shops"}) {
        browser.go("/admin/" + page);
        assertThat(browser.text(By.tagName("h2"))).as(page).isEqualTo(FORBIDDEN);
      }
    }
  }

  @Test
  void a_key_is_shown_once_and_opens_the_api_until_it_is_revoked() {
    Api.ofNewShop("keyed");
    try (Browser browser = Browser.open().logInAsAdministrator()) {
      browser.go("/admin/settings?shop=keyed");
      browser.type("keys:label", "Web shop");
      browser.click(By.id("keys:create"));
      String key = browser.text(By.id("issuedKey"));
      assertThat(Api.withKey(key).get("topics").status()).isEqualTo(200);

      browser.go("/admin/settings?shop=keyed");
      browser.await(By.id("keys:label"));
      assertThat(browser.ask("return document.body.innerText").toString())
          .contains("Web shop")
          .doesNotContain(key);
      browser.click(
          By.xpath(
              "//form[@id='keys']//li[contains(., 'Web shop')]//button[contains(@class, 'danger')]"));
      browser.click(By.cssSelector(".ui-confirmdialog-yes"));
      browser.awaitText(By.id("keys:all"), "Revoked");
      assertThat(Api.withKey(key).get("topics").status()).isEqualTo(401);
    }
  }

  @Test
  void a_reset_password_and_a_deleted_account_end_the_sessions_that_are_open() {
    Api.ofNewShop("left");
    String first = accountFor("leaver", "left");
    try (Browser merchant = Browser.open();
        Browser administrator = Browser.open().logInAsAdministrator()) {
      merchant.go("/admin/jobs").logIn("leaver", first);
      merchant.awaitText(By.cssSelector("nav a.here"), "Jobs");

      administrator.go("/admin/accounts");
      press(administrator, "leaver", "Reset password");
      String second = administrator.text(By.id("issuedPassword"));
      assertThat(second).isNotEqualTo(first);
      merchant.go("/admin/jobs").logIn("leaver", first);
      merchant.awaitText(By.cssSelector("[role=alert]"), "do not belong together");

      merchant.go("/admin/users").logIn("leaver", second);
      merchant.awaitText(By.cssSelector("nav a.here"), "Users");
      press(administrator, "leaver", "Delete");
      administrator.awaitText(By.cssSelector(".ui-growl"), "is deleted");
      merchant.go("/admin/users");
      merchant.await(By.id("login:username"));
    }
  }

  @Test
  void whoever_changes_the_own_password_stays_logged_in_here_and_nowhere_else() {
    Api.ofNewShop("changed");
    String first = accountFor("changer", "changed");
    try (Browser here = Browser.open();
        Browser elsewhere = Browser.open()) {
      here.go("/admin/jobs").logIn("changer", first);
      here.awaitText(By.cssSelector("nav a.here"), "Jobs");
      elsewhere.go("/admin/jobs").logIn("changer", first);
      elsewhere.awaitText(By.cssSelector("nav a.here"), "Jobs");

      here.go("/admin/password");
      here.type("password:present", first);
      here.type("password:chosen", "a longer one");
      here.type("password:repeated", "a longer one");
      here.click(By.id("password:change"));
      here.awaitText(By.cssSelector(".ui-growl"), "is changed");

      here.go("/admin/users");
      here.awaitText(By.cssSelector("nav a.here"), "Users");
      elsewhere.go("/admin/users");
      elsewhere.await(By.id("login:username"));
    }
  }

  private static void press(Browser browser, String username, String button) {
    browser.click(
        By.xpath(
            "//form[@id='accounts']//tr[contains(., '%s')]//button[normalize-space()='%s']"
                .formatted(username, button)));
    browser.click(By.cssSelector(".ui-confirmdialog-yes"));
  }

  /** Makes the account in the console, and returns the password it shows. */
  private static String accountFor(String username, String shop) {
    try (Browser browser = Browser.open().logInAsAdministrator()) {
      browser.go("/admin/accounts");
      browser.click(By.id("accounts:new"));
      browser.type("account:username", username);
      browser.click(By.xpath("//*[@id='account:shops']//label[normalize-space()='" + shop + "']"));
      browser.click(By.id("account:save"));
      return browser.text(By.id("issuedPassword"));
    }
  }
}
