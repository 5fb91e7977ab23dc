package dev.penchant.modeling.kernel;

import java.lang.reflect.InvocationTargetException;

/** Made once a JVM: whether the Vector API was enabled cannot change while it runs. */
final class KernelChoice {
  static final VectorKernels BEST = choose();

  private KernelChoice() {}

  private static VectorKernels choose() {
    boolean enabled = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    return enabled ? vectorized() : VectorKernels.scalar();
  }

  /**
   * By name, so that a JVM without the module never has to resolve its classes; and a server whose
   * class loader hides the module's packages gets the plain loops rather than an error.
   */
  private static VectorKernels vectorized() {
    try {
      VectorKernels kernels =
          (VectorKernels)
              Class.forName("dev.penchant.modeling.kernel.SimdKernels")
                  .getDeclaredConstructor()
                  .newInstance();
      return kernels.lanes() >= SMALLEST_USEFUL_WIDTH ? kernels : VectorKernels.scalar();
    } catch (ReflectiveOperationException | LinkageError unavailable) {
      boolean broken =
          unavailable instanceof InvocationTargetException thrown
              && !(thrown.getCause() instanceof LinkageError);
      if (broken) {
        throw new IllegalStateException("the vector kernels cannot be started", unavailable);
      }
      return VectorKernels.scalar();
    }
  }

  /** A JVM that cannot use the processor's vectors runs the API in slow Java objects. */
  private static final int SMALLEST_USEFUL_WIDTH = 4;
}
