package dev.penchant.modeling.training;

import dev.penchant.domain.catalog.ItemId;
import dev.penchant.modeling.artifact.Topic;
import dev.penchant.modeling.artifact.Topic.TopItem;
import dev.penchant.modeling.artifact.Topic.TopWord;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.ScoredItem;
import dev.penchant.modeling.topic.TitleWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Words for topics. A word's weight in a topic is p(word | topic) · ln(p(word | topic) / p(word)),
 * its share of the divergence between the topic and the shop as a whole: frequent words that are
 * everywhere and rare words that are nowhere else both count for little. A category counts the same
 * way and leads the label where much of the topic lies in it.
 */
final class TopicLabels {
  private static final int TOP_ITEMS = 20;
  private static final int TOP_WORDS = 10;
  private static final int LABEL_WORDS = 3;

  /** From this share of a topic on, its category names it. */
  private static final double LEADING_CATEGORY = 0.4;

  /** A category that leads everywhere in the shop tells nothing. */
  private static final double CATEGORY_LIFT = 1.5;

  /** Far above the prior's pseudo-counts, so that the prior does not show. */
  private static final double TOTAL_COUNT = 100_000;

  private final BehaviourDataset dataset;
  private final TopicModel model;
  private final double[] shares;
  private final double[] itemProbabilities;
  private final List<Set<String>> wordsOfItem;

  TopicLabels(BehaviourDataset dataset, List<String> titles, TopicModel model) {
    this.dataset = dataset;
    this.model = model;
    this.shares = shares();
    this.itemProbabilities = new double[model.itemCount()];
    for (int topic = 0; topic < model.topicCount(); topic++) {
      for (int item = 0; item < itemProbabilities.length; item++) {
        itemProbabilities[item] += shares[topic] * model.probability(topic, item);
      }
    }
    this.wordsOfItem =
        titles.stream().map(TitleWords::of).map(words -> (Set<String>) words).toList();
  }

  List<Topic> topics() {
    Map<String, Double> background = wordProbabilities(itemProbabilities);
    List<Topic> topics = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int topic = 0; topic < model.topicCount(); topic++) {
      double[] probabilities = new double[itemProbabilities.length];
      for (int item = 0; item < probabilities.length; item++) {
        probabilities[item] = model.probability(topic, item);
      }
      List<TopWord> words = distinctive(wordProbabilities(probabilities), background);
      List<TopItem> items = topItems(topic);
      OptionalInt category = leadingCategory(probabilities);
      String label = label(topic, labelWords(probabilities, words, category), category, taken);
      taken.add(label);
      topics.add(new Topic(topic, label, words, items, shares[topic]));
    }
    return topics;
  }

  /** How much of all events each topic explains: the fold-in of all histories as one. */
  private double[] shares() {
    double[] sums = new double[model.itemCount()];
    double total = 0;
    for (int user = 0; user < dataset.userCount(); user++) {
      var history = dataset.history(user);
      for (int position = 0; position < history.length(); position++) {
        sums[history.item(position)]++;
        total++;
      }
    }
    int[] items = new int[sums.length];
    float[] counts = new float[sums.length];
    for (int item = 0; item < sums.length; item++) {
      items[item] = item;
      counts[item] = (float) (sums[item] / Math.max(1, total) * TOTAL_COUNT);
    }
    float[] profile = model.foldIn(items, counts);
    double[] result = new double[profile.length];
    for (int topic = 0; topic < profile.length; topic++) {
      result[topic] = profile[topic];
    }
    return result;
  }

  private List<TopItem> topItems(int topic) {
    List<TopItem> items = new ArrayList<>();
    for (ScoredItem scored : model.topItems(topic, TOP_ITEMS)) {
      items.add(new TopItem(new ItemId(dataset.items().id(scored.itemIndex())), scored.score()));
    }
    return items;
  }

  private Map<String, Double> wordProbabilities(double[] itemWeights) {
    Map<String, Double> probabilities = new HashMap<>();
    for (int item = 0; item < itemWeights.length; item++) {
      for (String word : wordsOfItem.get(item)) {
        probabilities.merge(word, itemWeights[item], Double::sum);
      }
    }
    return probabilities;
  }

  private static List<TopWord> distinctive(
      Map<String, Double> within, Map<String, Double> background) {
    List<TopWord> words = new ArrayList<>();
    within.forEach(
        (word, probability) -> {
          double weight = probability * Math.log(probability / background.get(word));
          if (weight > 0) {
            words.add(new TopWord(word, weight));
          }
        });
    words.sort(Comparator.comparingDouble(TopWord::weight).reversed().thenComparing(TopWord::word));
    double greatest = words.isEmpty() ? 1 : words.get(0).weight();
    return words.stream()
        .limit(TOP_WORDS)
        .map(word -> new TopWord(word.word(), word.weight() / greatest))
        .toList();
  }

  private OptionalInt leadingCategory(double[] probabilities) {
    double[] within = new double[dataset.categories().size()];
    double[] background = new double[within.length];
    for (int item = 0; item < probabilities.length; item++) {
      int category = dataset.category(item);
      if (category != BehaviourDataset.NO_CATEGORY) {
        within[category] += probabilities[item];
        background[category] += itemProbabilities[item];
      }
    }
    int best = -1;
    for (int category = 0; category < within.length; category++) {
      boolean leads = within[category] >= LEADING_CATEGORY;
      boolean tells = within[category] > CATEGORY_LIFT * background[category];
      if (leads && tells && (best < 0 || within[category] > within[best])) {
        best = category;
      }
    }
    return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
  }

  /**
   * Where a category names the topic, the words beside it tell the topic from the rest of that
   * category; two topics of one category would read the same otherwise.
   */
  private List<TopWord> labelWords(
      double[] probabilities, List<TopWord> words, OptionalInt category) {
    if (category.isEmpty()) {
      return words;
    }
    double[] within = onlyOf(category.getAsInt(), probabilities);
    double[] background = onlyOf(category.getAsInt(), itemProbabilities);
    List<TopWord> telling = distinctive(wordProbabilities(within), wordProbabilities(background));
    return telling.isEmpty() ? words : telling;
  }

  /** The weights of a category's items, summing to 1; all others 0. */
  private double[] onlyOf(int category, double[] weights) {
    double[] only = new double[weights.length];
    double sum = 0;
    for (int item = 0; item < weights.length; item++) {
      if (dataset.category(item) == category) {
        only[item] = weights[item];
        sum += weights[item];
      }
    }
    for (int item = 0; item < weights.length && sum > 0; item++) {
      only[item] /= sum;
    }
    return only;
  }

  private String label(int topic, List<TopWord> words, OptionalInt category, Set<String> taken) {
    List<String> parts = new ArrayList<>();
    Set<String> said = new HashSet<>();
    if (category.isPresent()) {
      String path = dataset.categories().id(category.getAsInt());
      parts.add(path.substring(path.lastIndexOf('/') + 1).strip());
      said.addAll(TitleWords.of(path));
    }
    String label = String.join(" · ", parts);
    for (TopWord word : words) {
      boolean enough = parts.size() >= LABEL_WORDS && !taken.contains(label);
      if (!enough && said.add(word.word())) {
        parts.add(TitleWords.capitalised(word.word()));
        label = String.join(" · ", parts);
      }
    }
    if (label.isBlank()) {
      return "Topic " + (topic + 1);
    }
    return taken.contains(label) ? label + " (" + (topic + 1) + ")" : label;
  }
}
