package dev.penchant.web.admin.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.penchant.web.server.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium on the running server's console, with a profile of its own. */
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  /** Ajax and page loads on a busy machine. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Selenium warns at every start that it does not know the newest DevTools; nothing uses them. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  static {
    SELENIUM.setLevel(Level.SEVERE);
  }

  private final ChromeDriver driver;
  private final Path profile;

  private Browser(ChromeDriver driver, Path profile) {
    this.driver = driver;
    this.profile = profile;
  }

  /** Opens a browser in English, or skips the test where there is none. */
  static Browser open() {
    return open(Locale.ENGLISH);
  }

  /** Opens a browser that asks for pages in the language. */
  static Browser open(Locale language) {
    assumeTrue(
        Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
        "no " + CHROMIUM + " and " + DRIVER + ": the tests in a browser are skipped");
    try {
      Path profile = Files.createTempDirectory("penchant-browser");
      ChromeOptions options = new ChromeOptions();
      options.setBinary(CHROMIUM.toFile());
      options.addArguments(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-dev-shm-usage",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--window-size=1280,900",
          "--accept-lang=" + language.toLanguageTag(),
          "--user-data-dir=" + profile);
      ChromeDriverService service =
          new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
      return new Browser(new ChromeDriver(service, options), profile);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Browser go(String address) {
    driver.get(RunningServer.url().resolve(address).toString());
    return this;
  }

  /** Logs in on the page that asks for it. */
  Browser logIn(String username, String password) {
    type("login:username", username);
    type("login:password", password);
    click(By.id("login:submit"));
    return this;
  }

  Browser logInAsAdministrator() {
    go("/admin/dashboard");
    logIn("admin", RunningServer.ADMIN_PASSWORD);
    await(By.cssSelector("nav a.here"));
    return this;
  }

  void type(String id, String text) {
    WebElement field = await(By.id(id));
    field.clear();
    field.sendKeys(text);
  }

  /** Clicks as soon as it is there and shown. */
  void click(By where) {
    until(
        browser -> {
          WebElement element = browser.findElement(where);
          if (!element.isDisplayed() || !element.isEnabled()) {
            return null;
          }
          element.click();
          return element;
        });
  }

  WebElement await(By where) {
    return until(
        browser -> {
          WebElement element = browser.findElement(where);
          return element.isDisplayed() ? element : null;
        });
  }

  void awaitText(By where, String text) {
    until(browser -> browser.findElement(where).getText().contains(text) ? true : null);
  }

  void awaitAddress(String part) {
    until(browser -> browser.getCurrentUrl().contains(part) ? true : null);
  }

  /** For what takes longer than a page: jobs. */
  void awaitText(By where, String text, Duration longest) {
    waiting(longest)
        .until(browser -> browser.findElement(where).getText().contains(text) ? true : null);
  }

  String text(By where) {
    return await(where).getText();
  }

  String address() {
    return driver.getCurrentUrl();
  }

  boolean shows(By where) {
    return driver.findElements(where).stream().anyMatch(WebElement::isDisplayed);
  }

  void upload(By where, Path file) {
    until(browser -> browser.findElement(where)).sendKeys(file.toAbsolutePath().toString());
  }

  /** What a script returns. */
  Object ask(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** What stands in a field. */
  String value(String id) {
    return await(By.id(id)).getDomProperty("value");
  }

  /** The texts of all that match. */
  Stream<String> texts(By where) {
    return driver.findElements(where).stream().map(WebElement::getText);
  }

  /** Keeps a picture of the page beside the test reports, for whoever looks into a failure. */
  void picture(String name) {
    try {
      Path folder = Files.createDirectories(Path.of("target", "browser"));
      Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException stillWriting) {
      profile.toFile().deleteOnExit();
    }
  }

  private <T> T until(ExpectedCondition<T> condition) {
    return waiting(PATIENCE).until(condition);
  }

  /** What is replaced by Ajax meanwhile is looked for again. */
  private WebDriverWait waiting(Duration longest) {
    WebDriverWait wait = new WebDriverWait(driver, longest, Duration.ofMillis(200));
    wait.ignoring(NoSuchElementException.class, StaleElementReferenceException.class);
    wait.ignoring(ElementClickInterceptedException.class);
    return wait;
  }
}
