/**
 * A shop's behaviour as the models read it: events in columns, users, items and categories as dense
 * ints. Plain Java SE; nothing here knows a database, a file format or a model.
 */
package dev.penchant.modeling.dataset;
