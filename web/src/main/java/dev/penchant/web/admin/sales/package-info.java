/** What was sold of items and topics and what is foretold to be. */
package dev.penchant.web.admin.sales;
