/**
 * Plots as SVG, drawn without a chart library: those at hand need installed fonts to measure text,
 * which a server seldom has.
 */
package dev.penchant.lab.plot;
