/** How far what is believed of a profile may be off. Plain Java. */
package dev.penchant.modeling.spread;
