/** The first page: how the shop does at a glance. */
package dev.penchant.web.admin.dashboard;
