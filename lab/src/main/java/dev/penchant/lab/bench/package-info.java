/**
 * {@code penchant bench}: the kernels measured on seeded or given data, beside peers where those
 * are on the class path (Maven profile {@code peers}), so that a ratio is from one run on one
 * machine.
 */
package dev.penchant.lab.bench;
