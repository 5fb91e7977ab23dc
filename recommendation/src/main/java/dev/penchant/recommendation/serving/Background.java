package dev.penchant.recommendation.serving;

import java.util.concurrent.Executor;

/** Runs what no request should wait for. */
public interface Background extends Executor {}
