package dev.penchant.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The EAR as an operator with a Payara Server deploys it; the steps are those of
 * docs/operations.md.
 */
class PayaraServerIT {
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final Path ASADMIN =
      Path.of(System.getProperty("payara.server"), "bin", "asadmin");
  // asadmin lays a domain's ports at fixed offsets from its base
  private static final int ADMIN_OFFSET = 48;
  private static final int HTTP_OFFSET = 80;
  private static final int PORTS = 87;

  @TempDir static Path folder;
  private static int portBase;
  private static OperatorClient operator;

  @BeforeAll
  static void deploy_the_ear() throws Exception {
    ASADMIN.toFile().setExecutable(true);
    portBase = FreePort.find(PORTS);
    Path domains = folder.resolve("domains");
    asadmin(
        "create-domain",
        "--domaindir",
        domains.toString(),
        "--nopassword",
        "--portbase",
        Integer.toString(portBase),
        "shop");
    Path lib = domains.resolve("shop/lib");
    try (Stream<Path> jars = Files.list(TARGET.resolve("server-libs"))) {
      for (Path jar : jars.toList()) {
        Files.copy(jar, lib.resolve(jar.getFileName()));
      }
    }
    asadmin(
        "start-domain",
        "--domaindir",
        domains.toString(),
        "--prebootcommandfile",
        TARGET.resolve("payara/server-pre-boot.txt").toString(),
        "shop");
    asadmin(
        "--port",
        Integer.toString(portBase + ADMIN_OFFSET),
        "deploy",
        "--name",
        "penchant",
        TARGET.resolve("penchant.ear").toString());
    operator = new OperatorClient(portBase + HTTP_OFFSET, folder);
    operator.awaitReady(() -> true);
  }

  @Test
  void an_event_sent_to_the_ear_brings_its_item_into_the_catalog() throws Exception {
    operator.setUpShop();
    operator.post(
        "events",
        Json.createObjectBuilder()
            .add("user", "ada")
            .add("item", "teapot")
            .add("type", "purchase")
            .build());

    assertThat(operator.get("items/teapot").getString("id")).isEqualTo("teapot");
  }

  @Test
  void the_console_and_the_description_of_the_api_answer() throws Exception {
    assertThat(operator.page("/admin/login.xhtml").statusCode()).isEqualTo(200);
    assertThat(operator.page("/openapi").body()).startsWith("openapi:").contains("/api/v1/events");
  }

  @Test
  void interests_are_trained_and_served_with_the_engines_on_the_servers_class_path()
      throws Exception {
    operator.setUpShop();
    operator.awaitCompleted(operator.start("simulations", Simulations.small()));

    operator.awaitCompleted(operator.start("trainings", JsonObject.EMPTY_JSON_OBJECT));

    assertThat(operator.get("topics").getJsonArray("topics")).isNotEmpty();
  }

  @AfterAll
  static void stop_the_domain() throws Exception {
    asadmin(
        "stop-domain",
        "--domaindir",
        folder.resolve("domains").toString(),
        "--kill",
        "true",
        "shop");
  }

  private static void asadmin(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(ASADMIN.toString()));
    command.addAll(List.of(words));
    Path output = folder.resolve("asadmin-%s.txt".formatted(words[0]));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("PENCHANT_HOME", folder.toString());
    builder.environment().put("PENCHANT_TRAINING_SEARCH", "1");
    builder.environment().put("PENCHANT_DB_URL", "jdbc:h2:file:" + folder.resolve("penchant"));
    Process process = builder.start();
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("%s ended", command).isTrue();
    assertThat(process.exitValue()).as("%s: %s", command, Files.readString(output)).isZero();
  }
}
