package dev.penchant.domain.job;

/** Where a job stands. */
public enum JobState {
  RUNNING,
  STOPPING,
  COMPLETED,
  /** Stopped on request; can be restarted. */
  STOPPED,
  /** Ended by an error, told in its message; can be restarted. */
  FAILED,
  /** The server died while it ran; can be restarted. */
  INTERRUPTED;

  public boolean isRunning() {
    return this == RUNNING || this == STOPPING;
  }

  public boolean isRestartable() {
    return this == STOPPED || this == FAILED || this == INTERRUPTED;
  }
}
