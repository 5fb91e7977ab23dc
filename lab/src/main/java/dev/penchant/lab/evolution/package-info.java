/** Commands that measure how well the evolution of interests is followed: forecasts and shifts. */
package dev.penchant.lab.evolution;
