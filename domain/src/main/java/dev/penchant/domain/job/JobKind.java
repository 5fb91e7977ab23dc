package dev.penchant.domain.job;

/** What a job does. */
public enum JobKind {
  IMPORT,
  TRAINING,
  SIMULATION
}
