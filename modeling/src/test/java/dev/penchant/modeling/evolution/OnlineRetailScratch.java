package dev.penchant.modeling.evolution;

import dev.penchant.domain.behaviour.*;
import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.modeling.*;
import dev.penchant.modeling.artifact.*;
import dev.penchant.modeling.dataset.*;
import dev.penchant.modeling.evaluation.*;
import dev.penchant.modeling.lda.*;
import java.time.*;

public class OnlineRetailScratch {
  public static void main(String[] a) throws Exception {
    int K = Integer.getInteger("K", 20);
    long t0 = System.nanoTime();
    var log = RealData.onlineRetail(RealData.file("online-retail.csv.gz").get());
    var ds = log.dataset();
    System.out.printf(
        "%d events %d users %d items%n", ds.eventCount(), ds.userCount(), ds.itemCount());
    EventStrengths s = EventStrengths.defaults();
    PeriodDocuments docs = PeriodDocuments.of(ds, s, PeriodLength.MONTH, ZoneId.of("UTC"));
    System.out.println(docs.periodCount() + " periods " + docs.documentCount() + " docs");
    int test = 11;
    var train = ds.before(docs.periodStart(test));
    long t1 = System.nanoTime();
    System.out.println("prep " + (t1 - t0) / 1e9);
    TopicModel lda =
        LatentDirichletAllocation.train(
            ones(train),
            LdaHyperparameters.defaults()
                .withTopicCount(K)
                .withPasses(Integer.getInteger("passes", 200))
                .withPriors(
                    Double.parseDouble(System.getProperty("alpha", "0.1")),
                    Double.parseDouble(System.getProperty("beta", "0.01"))),
            1,
            4,
            Progress.none());
    long t2 = System.nanoTime();
    System.out.println("lda " + (t2 - t1) / 1e9);
    InterestPeriods ip = new InterestPeriods(docs, lda);
    float[] pop = ip.populationBefore(test);
    ForecastSettings tuned = ForecastTuning.tuned(ip, pop, test - 1, 4, Progress.none());
    ProfileHistory ph =
        ip.profiles(InterestPeriods.prior(pop, tuned.priorWeight()), 4, Progress.none());
    NaiveForecaster nf = new NaiveForecaster(ip, ph, pop, tuned);
    System.out.println(tuned);
    long t3 = System.nanoTime();
    System.out.println("tuning " + (t3 - t2) / 1e9);
    ForecastCases cases = ForecastCases.of(docs, test);
    System.out.println(cases.size() + " cases, " + cases.eventCount() + " events");
    for (ForecastMethod m : ForecastMethod.values())
      if (m.isNaive()) {
        System.out.println(
            m
                + " "
                + cases
                    .evaluate(ip, (u, p) -> nf.forecast(m, u, p), 4, Progress.none())
                    .perplexity());
      }
    boolean[] seen = train.occurringItems();
    long dist = 0, tok = 0, distAll = 0;
    java.util.Set<Integer> us = new java.util.HashSet<>();
    for (int c = 0; c < cases.size(); c++) {
      int d = cases.target(c);
      for (int i = docs.itemStart(d); i < docs.itemEnd(d); i++) {
        distAll++;
        if (seen[docs.item(i)]) {
          dist++;
          tok += docs.count(i);
          us.add(c);
        }
      }
    }
    System.out.println(
        "distinct all "
            + distAll
            + " seen "
            + dist
            + " tokens seen "
            + tok
            + " users "
            + us.size());
    var engine =
        dev.penchant.modeling.deep.DeepEngine.of(
                dev.penchant.modeling.deep.EngineChoice.of(System.getProperty("engine", "auto")))
            .get();
    System.out.println(engine);
    long t4 = System.nanoTime();
    EvolutionSequences seq = new EvolutionSequences(ip, nf, pop, test, 4, Progress.none());
    System.out.println("sequences " + (System.nanoTime() - t4) / 1e9 + " rows " + seq.rowCount());
    var h =
        new EvolutionHyperparameters(
            Integer.getInteger("hidden", 48),
            Float.parseFloat(System.getProperty("dropout", "0.2")),
            Float.parseFloat(System.getProperty("lr", "0.003")),
            Float.parseFloat(System.getProperty("wd", "1e-4")),
            Integer.getInteger("batch", 64),
            Integer.getInteger("epochs", 40),
            6,
            1);
    ForecastCases val = ForecastCases.of(docs, test - 1);
    int[] rowOf = new int[docs.userCount()];
    for (int r = 0; r < seq.rowCount(); r++) rowOf[seq.user(r)] = r;
    java.util.function.BiFunction<ForecastCases, float[][], ForecastEvaluation> ev =
        (cs, f) ->
            cs.evaluate(
                ip,
                (u, p) -> {
                  int st = seq.stepOf(p);
                  return java.util.Arrays.copyOfRange(f[rowOf[u]], st * K, st * K + K);
                },
                4,
                Progress.none());
    for (int seed = 1; seed <= 2; seed++) {
      t4 = System.nanoTime();
      var training = new EvolutionTraining(engine, h, seed);
      boolean trace = Boolean.getBoolean("trace");
      var t =
          training.untilBest(
              seq,
              test - 3,
              f -> {
                double v = ev.apply(val, f).natsPerToken();
                if (trace)
                  System.out.println(
                      "  val " + Math.exp(-v) + " test " + ev.apply(cases, f).perplexity());
                return v;
              },
              Progress.none());
      System.out.println("best epochs " + t.epochs() + " in " + (System.nanoTime() - t4) / 1e9);
      try (var fc = new EvolutionForecaster(engine, h, seq, t.parameters())) {
        System.out.println(
            "test, trained without validation "
                + ev.apply(cases, fc.forecasts(seq, Progress.none())).perplexity());
      }
      t4 = System.nanoTime();
      var all = training.forEpochs(seq, test - 2, Math.max(1, t.epochs()), Progress.none());
      System.out.println("retrained in " + (System.nanoTime() - t4) / 1e9);
      try (var fc = new EvolutionForecaster(engine, h, seq, all.parameters())) {
        var e = ev.apply(cases, fc.forecasts(seq, Progress.none()));
        System.out.println(
            "LSTM test "
                + e.perplexity()
                + " gain "
                + e.gainOver(
                    cases.evaluate(
                        ip,
                        (u, p) -> nf.forecast(ForecastMethod.FOLD_IN, u, p),
                        4,
                        Progress.none()),
                    1));
      }
    }
  }

  static dev.penchant.modeling.matrix.InteractionMatrix ones(BehaviourDataset d) {
    var w = new java.util.EnumMap<EventType, Double>(EventType.class);
    for (EventType t : EventType.values()) w.put(t, 1.0);
    return d.interactions(new EventStrengths(new EventWeights(w)));
  }
}
