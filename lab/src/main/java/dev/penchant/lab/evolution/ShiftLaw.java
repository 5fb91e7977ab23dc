package dev.penchant.lab.evolution;

import dev.penchant.ingestion.simulation.CourseMix;
import dev.penchant.ingestion.simulation.SimulatedShop;
import java.util.List;

/**
 * By what law a simulated user's interests come about and shift, before one has seen anything of
 * the user: how profiles are drawn ({@link ProfileLaw}), where the main interest goes, and how
 * likely looks to each topic are under every profile before and after. Immutable.
 */
final class ShiftLaw {
  private final CourseMix mix;
  private final DrawnInterests interests;
  private final List<ProfileLaw.Weighted> profiles;
  private final float[][][] before;
  private final float[][][][] after;

  /** By part of the time and topic. */
  private final double[][] pulls;

  private final double[] pullSums;

  ShiftLaw(SimulatedShop shop, CourseMix mix) {
    this.mix = mix;
    interests = new DrawnInterests(shop, mix);
    int topics = shop.topics().size();
    profiles = ProfileLaw.profiles(topics);
    before = new float[profiles.size()][][];
    after = new float[profiles.size()][topics][][];
    for (int index = 0; index < before.length; index++) {
      ProfileLaw.Weighted profile = profiles.get(index);
      before[index] = interests.under(profile.profile());
      for (int to = 0; to < topics; to++) {
        after[index][to] = interests.under(profile.moved(mix.moved(), to));
      }
    }
    pulls = new double[DrawnInterests.PARTS][topics];
    pullSums = new double[pulls.length];
    for (int part = 0; part < pulls.length; part++) {
      for (int topic = 0; topic < topics; topic++) {
        pulls[part][topic] = shop.pull(topic) * interests.season(part, topic);
        pullSums[part] += pulls[part][topic];
      }
    }
  }

  CourseMix mix() {
    return mix;
  }

  /** How long the simulation lasts. */
  double days() {
    return interests.days();
  }

  int topicCount() {
    return pulls[0].length;
  }

  List<ProfileLaw.Weighted> profiles() {
    return profiles;
  }

  double logLikelihoodBefore(int profile, Visit visit) {
    return visit.logLikelihood(before[profile][interests.part(visit.day())]);
  }

  double logLikelihoodAfter(int profile, int to, Visit visit) {
    return visit.logLikelihood(after[profile][to][interests.part(visit.day())]);
  }

  /** While the shift is so far done, 0 to 1. */
  double logLikelihoodAmid(int profile, int to, double done, Visit visit) {
    int part = interests.part(visit.day());
    return visit.logLikelihood(before[profile][part], after[profile][to][part], done);
  }

  /** The probability that a shift away from the main interest goes to the topic. */
  double goesTo(int main, int to, double day) {
    int part = interests.part(day);
    return pulls[part][to] / (pullSums[part] - pulls[part][main]);
  }
}
