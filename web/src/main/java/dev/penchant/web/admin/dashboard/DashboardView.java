package dev.penchant.web.admin.dashboard;

import dev.penchant.domain.behaviour.EventLog;
import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.catalog.Item;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.catalog.Items;
import dev.penchant.domain.job.JobRun;
import dev.penchant.domain.job.JobRuns;
import dev.penchant.domain.modelversion.ModelVersion;
import dev.penchant.domain.modelversion.ModelVersions;
import dev.penchant.web.admin.frame.Chart;
import dev.penchant.web.admin.frame.CurrentShop;
import dev.penchant.web.admin.frame.Formats;
import dev.penchant.web.admin.frame.Texts;
import dev.penchant.web.admin.model.MetricTable;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** What happened in the shop lately and what serves it; read anew for every request. */
@Named
@RequestScoped
public class DashboardView {
  private static final Set<String> OFFERED_DAYS = Set.of("30", "90", "180");
  private static final int DEFAULT_DAYS = 30;
  private static final int TOP_ITEMS = 8;
  private static final int LATEST_JOBS = 5;

  @Inject private CurrentShop shop;
  @Inject private EventLog log;
  @Inject private Items items;
  @Inject private JobRuns jobs;
  @Inject private ModelVersions versions;
  @Inject private Formats format;
  @Inject private Texts texts;
  @Inject private HttpServletRequest request;

  private Optional<Instant> lastEvent;
  private Activity activity;
  private List<TopItem> topItems;
  private List<JobRun> latestJobs;
  private Optional<ModelVersion> active;

  /** An item and how many events it had. */
  public record TopItem(String id, String title, long eventCount) {}

  public boolean isWithoutEvents() {
    return getLastEvent().isEmpty();
  }

  public Optional<Instant> getLastEvent() {
    if (lastEvent == null) {
      lastEvent = log.latestTime(shop.id());
    }
    return lastEvent;
  }

  /** How many days the page looks back ({@code ?days=}). */
  public int getDays() {
    return Optional.ofNullable(request.getParameter("days"))
        .filter(OFFERED_DAYS::contains)
        .map(Integer::valueOf)
        .orElse(DEFAULT_DAYS);
  }

  public long getEventCount() {
    return activity().total();
  }

  public OptionalDouble getEventChange() {
    return activity().change();
  }

  public long getAllEvents() {
    return log.count(shop.id());
  }

  public long getActiveUsers() {
    return log.activeUserCount(shop.id(), since());
  }

  public long getUserCount() {
    return log.userCount(shop.id());
  }

  public long getItemCount() {
    return items.count(shop.id());
  }

  public LocalDate getFirstDay() {
    return activity().first();
  }

  public LocalDate getLastDay() {
    return activity().last();
  }

  public List<EventType> getTypes() {
    return activity().types();
  }

  public String getChart() {
    Activity shown = activity();
    List<LocalDate> days = shown.days();
    Chart chart =
        new Chart(Chart.Kind.BARS, Chart.Unit.COUNT, days.stream().map(format::day).toList())
            .axis(texts.of("dashboard.events-per-day"));
    for (EventType type : shown.types()) {
      chart.series(
          texts.constant("event", type),
          type.ordinal(),
          days.stream().mapToDouble(day -> shown.count(day, type)).toArray());
    }
    return chart.json();
  }

  public List<TopItem> getTopItems() {
    if (topItems == null) {
      Map<ItemId, Long> counts = log.mostActive(shop.id(), since(), TOP_ITEMS);
      Map<ItemId, Item> known = items.findAll(shop.id(), counts.keySet());
      topItems =
          counts.entrySet().stream()
              .sorted(Map.Entry.<ItemId, Long>comparingByValue().reversed())
              .map(entry -> topItem(entry.getKey(), known, entry.getValue()))
              .toList();
    }
    return topItems;
  }

  public Optional<ModelVersion> getActive() {
    if (active == null) {
      active = versions.active(shop.id());
    }
    return active;
  }

  /** The models by their leading metric, the best first. */
  public List<MetricTable.Row> getModels() {
    return getActive().stream()
        .flatMap(version -> MetricTable.ofAllItems(version).rows().stream())
        .filter(row -> row.value(MetricTable.LEADING).isPresent())
        .toList();
  }

  /** Running ones first, then the newest. */
  public List<JobRun> getJobs() {
    if (latestJobs == null) {
      latestJobs =
          jobs.of(shop.id(), 0, LATEST_JOBS).stream()
              .sorted(Comparator.comparing((JobRun job) -> !job.state().isRunning()))
              .toList();
    }
    return latestJobs;
  }

  /** Whether a job runs, so that the page has something to follow. */
  public boolean isWorking() {
    return getJobs().stream().anyMatch(job -> job.state().isRunning());
  }

  private Activity activity() {
    if (activity == null) {
      LocalDate last =
          LocalDate.ofInstant(getLastEvent().orElseThrow(), shop.get().settings().zone());
      activity = Activity.of(log, shop.get(), last, getDays());
    }
    return activity;
  }

  private Instant since() {
    return activity().first().atStartOfDay(shop.get().settings().zone()).toInstant();
  }

  private static TopItem topItem(ItemId id, Map<ItemId, Item> known, long eventCount) {
    String title = Optional.ofNullable(known.get(id)).map(Item::title).orElse(id.value());
    return new TopItem(id.value(), title, eventCount);
  }
}
