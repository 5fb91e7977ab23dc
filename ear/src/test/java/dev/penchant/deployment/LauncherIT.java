package dev.penchant.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {
  @TempDir Path home;

  @Test
  void help_lists_the_verbs() throws Exception {
    Launcher.Finished help = new Launcher().run("--help");

    assertThat(help.exitCode()).isZero();
    assertThat(help.output())
        .contains("demo", "run", "test", "import", "train", "evaluate", "bench");
  }

  @Test
  void wrong_words_give_the_usage_and_exit_code_2() throws Exception {
    Launcher.Finished finished = new Launcher().run("dance");

    assertThat(finished.exitCode()).isEqualTo(2);
    assertThat(finished.output()).contains("there is no \"dance\"").contains("./penchant demo");
  }

  @Test
  void run_says_which_port_is_taken_before_it_starts_anything() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());

      Launcher.Finished finished =
          new Launcher()
              .with("PENCHANT_HOME", home.toString())
              .with("PENCHANT_PORT", port)
              .run("run");

      assertThat(finished.exitCode()).isEqualTo(1);
      assertThat(finished.output())
          .contains("cannot listen on 127.0.0.1:" + port)
          .contains("PENCHANT_PORT");
    }
  }

  @Test
  void run_refuses_a_database_address_it_does_not_know() throws Exception {
    Launcher.Finished finished =
        new Launcher()
            .with("PENCHANT_HOME", home.toString())
            .with("PENCHANT_DB_URL", "jdbc:oracle:thin:@somewhere")
            .run("run");

    assertThat(finished.exitCode()).isEqualTo(1);
    assertThat(finished.output()).contains("jdbc:oracle:thin:@somewhere").contains("jdbc:mysql://");
  }

  @Test
  void run_ends_with_one_sentence_where_the_database_cannot_be_reached() throws Exception {
    Launcher.Finished finished =
        new Launcher()
            .with("PENCHANT_HOME", home.toString())
            .with("PENCHANT_PORT", Integer.toString(FreePort.find()))
            .with("PENCHANT_DB_URL", "jdbc:mysql://127.0.0.1:%d/gone".formatted(FreePort.find()))
            .run("run");

    assertThat(finished.exitCode()).isEqualTo(1);
    assertThat(finished.output())
        .contains("The database cannot be used", "PENCHANT_DB_URL")
        .doesNotContain("\tat ");
  }

  @Test
  void version_is_told() throws Exception {
    assertThat(new Launcher().run("--version").output()).matches("Penchant \\d+\\.\\S+\\s*");
  }

  @Test
  void import_without_a_server_says_how_to_start_one() throws Exception {
    Path file = Files.writeString(home.resolve("events.csv"), "user,item,type,time\n");

    Launcher.Finished finished =
        new Launcher()
            .with("PENCHANT_HOME", home.toString())
            .with("PENCHANT_PORT", Integer.toString(FreePort.find()))
            .with("PENCHANT_API_KEY", "any")
            .run("import", "--shop", "corner", "--format", "taobao", file.toString());

    assertThat(finished.exitCode()).isEqualTo(1);
    assertThat(finished.output()).contains("No server answers").contains("./penchant run");
  }
}
