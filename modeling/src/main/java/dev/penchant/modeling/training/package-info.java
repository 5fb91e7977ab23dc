/**
 * The training of a shop's models, from the event log to published artifacts, as a chain of steps
 * that each leave their result in a staging folder, so that a stopped or killed training goes on
 * where it was. Plain Java SE over the ports of the domain; the job around it lives in {@code
 * modeling.batch}.
 */
package dev.penchant.modeling.training;
