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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Words for topics. A word's weight in a topic is p(word | topic) · ln(p(word | topic) / p(word)),
 * its share of the divergence between the topic and the shop as a whole: frequent words that are
 * everywhere and rare words that are nowhere else both count for little. A category counts the same
 * way and leads the label where much of the topic lies in it. A topic that goes on from a former
 * one keeps its label as long as every part of it still tells of the topic: people know it by that.
 */
final class TopicLabels {
  private static final int TOP_ITEMS = 20;
  private static final int TOP_WORDS = 10;
  private static final int LABEL_WORDS = 3;

  /** From this share of a topic on, its category names it. */
  private static final double LEADING_CATEGORY = 0.4;

  /** A category that leads everywhere in the shop tells nothing. */
  private static final double CATEGORY_LIFT = 1.5;

  /** In nats of the divergence; less is rounding, or a word that is everywhere. */
  private static final double LEAST_TELLING = 0.001;

  private static final String BETWEEN = " · ";

  private final BehaviourDataset dataset;
  private final TopicModel model;
  private final double[] shares;
  private final double[] itemProbabilities;
  private final List<Set<String>> wordsOfItem;

  TopicLabels(BehaviourDataset dataset, List<String> titles, TopicModel model) {
    this.dataset = dataset;
    this.model = model;
    this.shares = TopicShares.of(dataset, model);
    this.itemProbabilities = new double[model.itemCount()];
    for (int topic = 0; topic < model.topicCount(); topic++) {
      for (int item = 0; item < itemProbabilities.length; item++) {
        itemProbabilities[item] += shares[topic] * model.probability(topic, item);
      }
    }
    this.wordsOfItem =
        titles.stream().map(TitleWords::of).map(words -> (Set<String>) words).toList();
  }

  /**
   * @param former by topic, the label of the one it goes on from; empty of a new one
   */
  List<Topic> topics(List<Optional<String>> former) {
    Map<String, Double> background = wordProbabilities(itemProbabilities);
    List<Telling> telling = new ArrayList<>();
    for (int topic = 0; topic < model.topicCount(); topic++) {
      telling.add(telling(topic, background));
    }
    Set<String> taken = new HashSet<>();
    List<Optional<String>> kept = new ArrayList<>();
    for (int topic = 0; topic < model.topicCount(); topic++) {
      Telling now = telling.get(topic);
      kept.add(former.get(topic).filter(now::allows).filter(taken::add));
    }
    List<Topic> topics = new ArrayList<>();
    for (int topic = 0; topic < model.topicCount(); topic++) {
      Telling now = telling.get(topic);
      int number = topic + 1;
      String label = kept.get(topic).orElseGet(() -> label(number, now, taken));
      taken.add(label);
      topics.add(new Topic(topic, label, now.words(), topItems(topic), shares[topic]));
    }
    return topics;
  }

  /**
   * What tells of a topic.
   *
   * @param words the most telling first
   * @param category that leads it, as labels call it
   * @param said the words of that category's path
   * @param labelWords those of a label, beside the category
   */
  private record Telling(
      List<TopWord> words, Optional<String> category, Set<String> said, List<TopWord> labelWords) {

    /** Whether all parts of a former label are among what tells of the topic now. */
    boolean allows(String label) {
      Set<String> parts = new HashSet<>(List.of(label.split(BETWEEN)));
      category.ifPresent(parts::remove);
      labelWords.forEach(word -> parts.remove(TitleWords.capitalised(word.word())));
      return parts.isEmpty();
    }
  }

  private Telling telling(int topic, Map<String, Double> background) {
    double[] probabilities = new double[itemProbabilities.length];
    for (int item = 0; item < probabilities.length; item++) {
      probabilities[item] = model.probability(topic, item);
    }
    List<TopWord> words = distinctive(wordProbabilities(probabilities), background);
    OptionalInt category = leadingCategory(probabilities);
    Optional<String> path =
        category.stream().mapToObj(index -> dataset.categories().id(index)).findFirst();
    return new Telling(
        words,
        path.map(this::shortName),
        path.map(full -> Set.copyOf(TitleWords.of(full))).orElse(Set.of()),
        labelWords(probabilities, words, category));
  }

  /** The end of the path that no other category of the shop shares. */
  private String shortName(String path) {
    int start = path.lastIndexOf('/');
    while (start >= 0 && isShared(path.substring(start + 1), path)) {
      start = path.lastIndexOf('/', start - 1);
    }
    return path.substring(start + 1).strip();
  }

  private boolean isShared(String end, String path) {
    return dataset.categories().ids().stream()
        .filter(other -> !other.equals(path))
        .anyMatch(other -> other.equals(end) || other.endsWith("/" + end));
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
          if (weight > LEAST_TELLING) {
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

  private static String label(int number, Telling telling, Set<String> taken) {
    List<String> parts = new ArrayList<>();
    telling.category().ifPresent(parts::add);
    Set<String> said = new HashSet<>(telling.said());
    String label = String.join(BETWEEN, parts);
    for (TopWord word : telling.labelWords()) {
      boolean enough = parts.size() >= LABEL_WORDS && !taken.contains(label);
      if (!enough && said.add(word.word())) {
        parts.add(TitleWords.capitalised(word.word()));
        label = String.join(BETWEEN, parts);
      }
    }
    if (label.isBlank()) {
      return "Topic " + number;
    }
    return taken.contains(label) ? label + " (" + number + ")" : label;
  }
}
