/** How far what is believed of a profile may be off, and the functions that takes. Plain Java. */
package dev.penchant.modeling.spread;
