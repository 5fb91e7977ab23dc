/** Measures what is told of the quality of items on later ratings and purchases. */
package dev.penchant.lab.quality;
