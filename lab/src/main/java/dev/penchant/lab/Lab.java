package dev.penchant.lab;

import dev.penchant.lab.bench.BenchCommand;
import dev.penchant.lab.bench.PeerMissing;
import dev.penchant.lab.client.CommandFailed;
import dev.penchant.lab.client.DemoCommand;
import dev.penchant.lab.client.ImportCommand;
import dev.penchant.lab.client.PreflightCommand;
import dev.penchant.lab.client.TrainCommand;
import dev.penchant.lab.evaluate.EvaluateCommand;
import dev.penchant.lab.evolution.ForecastCommand;
import dev.penchant.lab.evolution.ShiftCommand;
import dev.penchant.lab.log.UnreadableLog;
import dev.penchant.lab.output.StopRequest;
import dev.penchant.lab.quality.QualityCommand;
import dev.penchant.lab.sales.SalesCommand;
import dev.penchant.lab.topic.TopicsCommand;
import dev.penchant.lab.words.DistinctFiles;
import dev.penchant.modeling.TrainingStopped;
import dev.penchant.modeling.deep.EngineUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The lab's command line; the launcher {@code penchant} hands its verbs on to it. Exit codes: 0
 * done, 1 could not be done, 2 wrong words.
 */
@Command(
    name = "penchant",
    description = "Measures models without a server, and drives a running one.",
    subcommands = {
      EvaluateCommand.class,
      ForecastCommand.class,
      ShiftCommand.class,
      SalesCommand.class,
      QualityCommand.class,
      BenchCommand.class,
      TopicsCommand.class,
      ImportCommand.class,
      TrainCommand.class,
      DemoCommand.class,
      PreflightCommand.class
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class Lab {
  private static final int FAILED = 1;

  Lab() {}

  public static void main(String[] words) throws IOException {
    try (InputStream quiet = Lab.class.getResourceAsStream("logging.properties")) {
      LogManager.getLogManager().readConfiguration(quiet);
    }
    StopRequest.onSignal();
    System.exit(run(words, new PrintWriter(System.out, true), new PrintWriter(System.err, true)));
  }

  /** Runs one command line and gives its exit code. */
  static int run(String[] words, PrintWriter out, PrintWriter err) {
    CommandLine line = new CommandLine(new Lab());
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(Lab::explain);
    line.setParameterExceptionHandler(Lab::refuse);
    line.setExecutionStrategy(Lab::carryOut);
    try {
      return line.execute(words.length == 0 ? new String[] {"--help"} : words);
    } catch (OutOfMemoryError tooLittle) {
      return tellTooLittleMemory(err);
    }
  }

  private static int carryOut(ParseResult words) {
    DistinctFiles.require(words);
    return new RunLast().execute(words);
  }

  /** The words that would be right are a screen long, and would push away what is wrong. */
  private static int refuse(ParameterException wrong, String[] words) {
    CommandLine line = wrong.getCommandLine();
    PrintWriter err = line.getErr();
    String name = line.getCommandSpec().qualifiedName();
    if (wrong instanceof UnmatchedArgumentException unmatched && !line.getSubcommands().isEmpty()) {
      err.printf(
          "penchant: there is no \"%s\"; there are %s%n",
          unmatched.getUnmatched().get(0), String.join(", ", line.getSubcommands().keySet()));
    } else {
      err.println("penchant: " + wrong.getMessage());
    }
    err.printf("Try %s --help%n", name);
    return line.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static int explain(Exception failure, CommandLine line, ParseResult parsed)
      throws Exception {
    if (failure instanceof CommandFailed
        || failure instanceof UnreadableLog
        || failure instanceof PeerMissing
        || failure instanceof TrainingStopped
        || failure instanceof EngineUnavailable) {
      line.getErr().println("penchant: " + failure.getMessage());
      return FAILED;
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        return tellTooLittleMemory(line.getErr());
      }
    }
    throw failure;
  }

  private static int tellTooLittleMemory(PrintWriter err) {
    err.printf(
        "penchant: %,d MB of memory are too little for this; give Java more, for example"
            + " JAVA_TOOL_OPTIONS=-Xmx8g, or ask for less%n",
        Runtime.getRuntime().maxMemory() >> 20);
    return FAILED;
  }
}
