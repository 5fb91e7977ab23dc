/** Sales of items and topics, counted and foretold. */
package dev.penchant.web.api.sales;
