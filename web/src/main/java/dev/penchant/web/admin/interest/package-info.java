/** The pages about interests: the shop's topics and their movement, and one user's path. */
package dev.penchant.web.admin.interest;
