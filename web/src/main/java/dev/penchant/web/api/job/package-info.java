/** Jobs: imports, trainings and simulations are started here, and every job watched and steered. */
package dev.penchant.web.api.job;
