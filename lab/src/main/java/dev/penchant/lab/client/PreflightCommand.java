package dev.penchant.lab.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Says in plain words, all at once, why a server could not start with these variables. */
@Command(name = "preflight", hidden = true)
public final class PreflightCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    List<String> problems = new ArrayList<>();
    Path home = Path.of(System.getenv("PENCHANT_HOME"));
    if (!Files.isWritable(home)) {
      problems.add(
          "the data folder %s cannot be written; set PENCHANT_HOME to one that can"
              .formatted(home));
    }
    checkPort(problems);
    checkDatabaseFile(home.resolve("penchant.mv.db"), problems);
    problems.forEach(problem -> System.err.println("penchant: " + problem));
    return problems.isEmpty() ? 0 : 1;
  }

  private static void checkPort(List<String> problems) {
    String port = System.getenv("PENCHANT_PORT");
    try (ServerSocket socket =
        new ServerSocket(
            Integer.parseInt(port), 1, InetAddress.getByName(System.getenv("PENCHANT_BIND")))) {
      socket.getLocalPort();
    } catch (IllegalArgumentException e) {
      problems.add("PENCHANT_PORT is \"%s\"; it must be a number from 1 to 65535".formatted(port));
    } catch (IOException e) {
      problems.add(
          "cannot listen on %s:%s (%s); stop what listens there or set PENCHANT_PORT"
              .formatted(System.getenv("PENCHANT_BIND"), port, e.getMessage()));
    }
  }

  private static void checkDatabaseFile(Path file, List<String> problems) {
    if (!Files.exists(file)) {
      return;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      if (channel.tryLock() == null) {
        problems.add(
            "another Penchant uses the data folder %s; stop it or set PENCHANT_HOME"
                .formatted(file.getParent()));
      }
    } catch (IOException | OverlappingFileLockException e) {
      problems.add("the database file %s cannot be opened: %s".formatted(file, e.getMessage()));
    }
  }
}
