/**
 * Shifts: changes of a user's interests that the evidence supports, found in what the user did day
 * by day. Plain Java SE; knows no database and no container.
 *
 * <p>The way of the data: {@code DayReading} makes a {@code DayEvidence} of each day's events, with
 * the season of the shop by {@code PopulationCourse}; {@code DatasetDays} does so for all users of
 * a log. {@code DayFits} picks the topics that a history is read by, {@code DayMixture} says how
 * likely its days are under one profile, by {@code ItemEvidence}. {@code ChangeTable} sums that
 * over all profiles and {@code ChangeKind}s for every one of the {@code ChangeMoments}, and {@code
 * ChangeLikelihood} makes of the sums how likely something changed, and when. {@code ShiftDetector}
 * searches on either side of what it finds and tells what {@code ShiftCalibration} lets pass: in
 * the period of {@code ChangePlace}, between the days of {@code ChangeSpan}.
 *
 * <p>A shop's own users are learned from once in a training ({@code ShiftLearning}): how they are
 * and change by {@code PriorLearning} ({@code UserLikelihoods}, counted by {@code ShareCounts};
 * {@code DayCoherence}), and what chance does by {@code ShuffledUsers}.
 */
package dev.penchant.modeling.shift;
