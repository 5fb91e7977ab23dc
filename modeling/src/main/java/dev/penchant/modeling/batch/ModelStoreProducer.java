package dev.penchant.modeling.batch;

import dev.penchant.modeling.artifact.ModelStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives the application its one model store, in the folder {@code models} of Penchant's home. */
@ApplicationScoped
public class ModelStoreProducer {

  @Produces
  @Singleton
  ModelStore modelStore(
      @ConfigProperty(name = "penchant.home", defaultValue = "./data") String home) {
    return new ModelStore(Path.of(home).resolve("models"));
  }
}
