/** The time, as something that is given to whoever needs it. */
package dev.penchant.domain.time;
