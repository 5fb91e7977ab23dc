/**
 * What comes next: recurrent nets over the items a user turned to, in order. Training runs on DJL;
 * what is served is plain arrays asked by plain Java, so that no native engine stands on the way of
 * a request and a model trained on one engine is the same on every other. Knows no database and no
 * container.
 */
package dev.penchant.modeling.sequence;
