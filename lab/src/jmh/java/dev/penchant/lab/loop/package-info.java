/**
 * The kernels' inner loops under JMH, each with vectors and as the plain twin; built by the Maven
 * profile {@code jmh} only.
 */
package dev.penchant.lab.loop;
