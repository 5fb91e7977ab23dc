package dev.penchant.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What a figure was measured on.
 *
 * @param peakMegabytes the most memory this process held so far; empty where the system does not
 *     say
 */
record Machine(String cpu, String jvm, OptionalLong peakMegabytes) {

  static Machine current() {
    return new Machine(
        field("/proc/cpuinfo", "model name").orElse(System.getProperty("os.arch")),
        "%s %s".formatted(System.getProperty("java.vm.name"), Runtime.version()),
        field("/proc/self/status", "VmHWM")
            .map(value -> OptionalLong.of(Long.parseLong(value.replaceAll("\\D", "")) / 1024))
            .orElse(OptionalLong.empty()));
  }

  private static Optional<String> field(String file, String name) {
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    } catch (IOException notLinux) {
      return Optional.empty();
    }
  }
}
