package dev.penchant.lab.words;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Flags that mean nothing beside, or without, another: whoever says them expects something. */
public final class IdleFlags {
  private IdleFlags() {}

  /**
   * @param where they mean nothing, as words that end a sentence
   * @throws ParameterException if one of them was said
   */
  public static void refuse(CommandSpec command, List<String> flags, String where) {
    ParseResult said = command.commandLine().getParseResult();
    flags.stream()
        .filter(said::hasMatchedOption)
        .findFirst()
        .ifPresent(
            flag -> {
              throw new ParameterException(
                  command.commandLine(),
                  "%s has no effect %s; leave it out".formatted(flag, where));
            });
  }
}
