package dev.penchant.modeling.deep;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import java.util.List;
import java.util.Optional;

/**
 * A deep-learning engine that is there and works, with the device it trains on: the first GPU it
 * reports, else the CPU.
 *
 * @param name DJL's name of the engine
 */
public record DeepEngine(String name, String version, Device device) {
  private static final String THREADS = "ai.djl.pytorch.num_threads";

  /**
   * Our recurrent nets are small: on a few cores shared with a server, more native threads wait for
   * each other (measured: an epoch took minutes instead of a second). Set before the engine loads,
   * unless the launcher did.
   */
  private static void limitThreads() {
    for (String name : List.of(THREADS, "ai.djl.pytorch.num_interop_threads")) {
      if (System.getProperty(name) == null) {
        System.setProperty(name, "1");
      }
    }
  }

  /**
   * Lets the engine use so many threads; for programs that have the machine to themselves. Without
   * effect once an engine is loaded, or where the launcher said how many.
   */
  public static void useThreads(int threads) {
    if (System.getProperty(THREADS) == null) {
      System.setProperty(THREADS, Integer.toString(threads));
    }
  }

  /**
   * The chosen engine.
   *
   * @return empty only for {@link EngineChoice#AUTO} where no engine is on the class path or loads
   * @throws EngineUnavailable if an engine asked for by name is not there
   */
  public static Optional<DeepEngine> of(EngineChoice choice) {
    EngineUnavailable failure = null;
    for (String name : choice.engineNames()) {
      try {
        return Optional.of(load(name));
      } catch (EngineUnavailable e) {
        failure = e;
      }
    }
    if (choice == EngineChoice.AUTO) {
      return Optional.empty();
    }
    throw failure;
  }

  /**
   * The chosen engine, for work that cannot do without.
   *
   * @throws EngineUnavailable if there is none
   */
  public static DeepEngine needed(EngineChoice choice) {
    return of(choice)
        .orElseThrow(
            () ->
                new EngineUnavailable(
                    "No deep-learning engine is on the class path or loads", null));
  }

  /** The device in words, for example {@code CPU} or {@code GPU 0}. */
  public String deviceName() {
    return device.isGpu() ? "GPU " + device.getDeviceId() : "CPU";
  }

  /**
   * The same engine on a kind of device.
   *
   * @param kind {@code cpu} or {@code gpu}
   * @throws IllegalArgumentException if it is neither, or there is no GPU that the engine can use
   */
  public DeepEngine on(String kind) {
    return switch (kind) {
      case Device.Type.CPU -> new DeepEngine(name, version, Device.cpu());
      case Device.Type.GPU -> {
        if (Engine.getEngine(name).getGpuCount() == 0) {
          throw new IllegalArgumentException(
              name
                  + " finds no GPU here; on a machine with an NVIDIA GPU, its driver and CUDA build with"
                  + " mvn -DskipTests clean package -P cu124 (MXNet: -P cu112)");
        }
        yield new DeepEngine(name, version, Device.gpu());
      }
      default ->
          throw new IllegalArgumentException("a device is cpu or gpu, not \"%s\"".formatted(kind));
    };
  }

  /** A model on the engine and its device; close it. */
  public Model newModel(String modelName) {
    return Model.newInstance(modelName, device, name);
  }

  /**
   * Trains the model's block on the engine's device; losses are the caller's own. Close it before
   * the model.
   */
  public Trainer newTrainer(Model model) {
    return model.newTrainer(
        new DefaultTrainingConfig(Loss.l2Loss()).optDevices(new Device[] {device}));
  }

  /** Memory on the engine and its device; close it. */
  public NDManager newManager() {
    return Engine.getEngine(name).newBaseManager(device);
  }

  /** Seeds the engine's random stream, which initial weights and dropout draw from. */
  public void seed(long seed) {
    Engine.getEngine(name).setRandomSeed((int) (seed ^ seed >>> Integer.SIZE));
  }

  private static DeepEngine load(String name) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try {
      // DJL finds its engines through the context class loader; a batch thread's may not see the
      // server's class path, where DJL lives
      thread.setContextClassLoader(DeepEngine.class.getClassLoader());
      limitThreads();
      if (!Engine.hasEngine(name)) {
        throw new EngineUnavailable(
            "The deep-learning engine %s is not on Java's class path: add DJL's jars of it, or choose another"
                .formatted(name),
            null);
      }
      Engine engine = Engine.getEngine(name);
      Device device = engine.getGpuCount() > 0 ? Device.gpu() : Device.cpu();
      return new DeepEngine(name, engine.getVersion(), device);
    } catch (EngineException | LinkageError e) {
      throw new EngineUnavailable(
          "The deep-learning engine %s cannot be loaded: %s".formatted(name, e), e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** For provenance, for example {@code PyTorch 2.7.1}. */
  public String description() {
    return name + " " + version;
  }
}
