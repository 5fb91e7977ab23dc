/** How a command writes what it found to a file, and says why it could not. */
package dev.penchant.lab.output;
