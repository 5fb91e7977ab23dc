/**
 * The page about model versions: training them, their metrics beside baselines, which is served.
 */
package dev.penchant.web.admin.model;
