/**
 * How a command writes what it found to a file, and says why it could not, or that it would not
 * fit.
 */
package dev.penchant.lab.output;
