package dev.penchant.lab.client;

import dev.penchant.domain.shop.ShopId;
import jakarta.json.JsonObject;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts a training on the server and, if asked to, follows it to its end. */
@Command(
    name = "train",
    description = "Trains the shop's models on the running server",
    mixinStandardHelpOptions = true)
public final class TrainCommand implements Callable<Integer> {
  @Mixin private ServerOptions server;

  @Option(
      names = "--shop",
      required = true,
      converter = ShopName.class,
      description = "the shop's id")
  private ShopId shop;

  @Option(names = "--wait", description = "follow the training to its end")
  private boolean wait;

  @Override
  public Integer call() {
    ServerApi api = server.api(shop.value());
    JsonObject started = api.post("trainings", JsonObject.EMPTY_JSON_OBJECT);
    long jobId = started.getJsonNumber("id").longValue();
    System.out.printf("Training of %s has begun as job %d%n", shop, jobId);
    if (wait) {
      System.out.println(new JobWatch(api, System.out).follow(jobId).getString("message", ""));
    }
    return 0;
  }
}
