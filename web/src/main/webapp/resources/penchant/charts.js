/*
 * Completes the charts of the console in the browser. The server says what is drawn (data, kind, unit); colours, fonts and
 * number formats come from here, so that they follow the design tokens and the page's language.
 *
 * A chart's configuration carries "penchant": { kind, unit, forecastFrom, marks, names }; two data sets with "band" are
 * the ends of an interval.
 */
window.penchant = window.penchant || {};

penchant.token = function (name) {
  return getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
};

penchant.language = function () {
  return document.documentElement.lang || "en";
};

penchant.format = function (value, unit) {
  if (value === null || value === undefined || Number.isNaN(value)) {
    return "–";
  }
  if (unit === "share") {
    return new Intl.NumberFormat(penchant.language(), { style: "percent", maximumFractionDigits: value < 0.1 ? 1 : 0 }).format(value);
  }
  return new Intl.NumberFormat(penchant.language(), { maximumFractionDigits: 2 }).format(value);
};

/* Of a topic, of all others together (-1), or of the only thing that is shown (-2). */
penchant.colour = topic => penchant.token(topic >= 0 ? "topic-" + (topic % 10) : topic === -1 ? "topic-rest" : "accent");

/* Ten colours; the second round is striped, the third dotted: the same rule as .swatch in console.css. */
penchant.topicFill = function (topic, context) {
  if (topic < 0) {
    return penchant.colour(topic);
  }
  const colour = penchant.colour(topic);
  const round = Math.floor(topic / 10) % 3;
  if (round === 0) {
    return colour;
  }
  const tile = document.createElement("canvas");
  tile.width = tile.height = 8;
  const pen = tile.getContext("2d");
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 8, 8);
  pen.strokeStyle = pen.fillStyle = "rgba(255,255,255,0.65)";
  if (round === 1) {
    pen.lineWidth = 2;
    pen.beginPath();
    for (const shift of [-8, 0, 8]) {
      pen.moveTo(shift - 1, 9);
      pen.lineTo(shift + 9, -1);
    }
    pen.stroke();
  } else {
    pen.beginPath();
    pen.arc(4, 4, 1.6, 0, 2 * Math.PI);
    pen.fill();
  }
  return context.createPattern(tile, "repeat");
};

/* The forecast lies behind a veil with hatching, beyond a dashed line; under lines, whose bands are pale already. */
penchant.forecastVeil = {
  id: "penchantForecast",
  beforeDatasetsDraw(chart) {
    if (chart.config._config.penchant.kind === "line") {
      this.draw(chart);
    }
  },
  afterDatasetsDraw(chart) {
    if (chart.config._config.penchant.kind !== "line") {
      this.draw(chart);
    }
  },
  draw(chart) {
    const from = chart.config._config.penchant && chart.config._config.penchant.forecastFrom;
    if (from === undefined || from === null) {
      return;
    }
    const area = chart.chartArea;
    const scale = chart.scales.x;
    const start = scale.getPixelForValue(Math.max(0, from - 1));
    const end = scale.getPixelForValue(chart.data.labels.length - 1);
    const pen = chart.ctx;
    pen.save();
    pen.beginPath();
    pen.rect(start, area.top, end - start, area.bottom - area.top);
    pen.clip();
    pen.fillStyle = penchant.token("chart-veil");
    pen.fillRect(start, area.top, end - start, area.bottom - area.top);
    pen.strokeStyle = penchant.token("ink-faint");
    pen.globalAlpha = 0.22;
    pen.lineWidth = 1;
    const height = area.bottom - area.top;
    for (let x = start - height; x < end; x += 9) {
      pen.beginPath();
      pen.moveTo(x, area.bottom);
      pen.lineTo(x + height, area.top);
      pen.stroke();
    }
    pen.restore();
    pen.save();
    pen.strokeStyle = penchant.token("ink");
    pen.lineWidth = 1.5;
    pen.setLineDash([5, 4]);
    pen.beginPath();
    pen.moveTo(start, area.top - 4);
    pen.lineTo(start, area.bottom);
    pen.stroke();
    pen.setLineDash([]);
    pen.font = "600 11px " + penchant.token("font");
    pen.fillStyle = penchant.token("ink-soft");
    pen.textBaseline = "bottom";
    const text = chart.config._config.penchant.forecastName;
    const width = pen.measureText(text).width;
    pen.textAlign = start + width + 6 > chart.width ? "right" : "left";
    pen.fillText(text, start + (pen.textAlign === "left" ? 5 : -5), area.top - 5);
    pen.restore();
  }
};

/* Numbered flags at the periods in which an interest shifted. */
penchant.shiftFlags = {
  id: "penchantShifts",
  afterDatasetsDraw(chart) {
    const marks = (chart.config._config.penchant && chart.config._config.penchant.marks) || [];
    const area = chart.chartArea;
    const pen = chart.ctx;
    for (const mark of marks) {
      const x = chart.scales.x.getPixelForValue(mark.index);
      pen.save();
      pen.strokeStyle = penchant.token("ink");
      pen.lineWidth = 1.5;
      pen.beginPath();
      pen.moveTo(x, area.top - 6);
      pen.lineTo(x, area.bottom);
      pen.stroke();
      pen.fillStyle = penchant.token("ink");
      pen.beginPath();
      pen.arc(x, area.top - 14, 9, 0, 2 * Math.PI);
      pen.fill();
      pen.fillStyle = penchant.token("card");
      pen.font = "650 11px " + penchant.token("font");
      pen.textAlign = "center";
      pen.textBaseline = "middle";
      pen.fillText(mark.text, x, area.top - 13.5);
      pen.restore();
    }
  }
};

penchant.axis = function (extra) {
  return Object.assign({
    grid: { color: penchant.token("chart-grid"), drawTicks: false },
    border: { display: false },
    ticks: { color: penchant.token("ink-faint"), padding: 8, maxRotation: 0, autoSkipPadding: 18, font: { size: 11 } }
  }, extra);
};

/* The ends of the band that follows a series, where it has any width. */
penchant.interval = function (item, hints) {
  const [low, high] = [1, 2].map(step => item.chart.data.datasets[item.datasetIndex + step]);
  if (!low || low.band !== "low" || low.data[item.dataIndex] === null || low.data[item.dataIndex] === high.data[item.dataIndex]) {
    return "";
  }
  return "  (" + penchant.format(low.data[item.dataIndex], hints.unit) + " – " + penchant.format(high.data[item.dataIndex], hints.unit) + ")";
};

penchant.tooltip = function (hints) {
  return {
    backgroundColor: penchant.token("ink"),
    titleColor: penchant.token("card"),
    bodyColor: penchant.token("card"),
    padding: 11,
    cornerRadius: 8,
    boxPadding: 5,
    usePointStyle: true,
    titleFont: { weight: "600" },
    filter: item => !item.dataset.band && item.raw !== null && item.parsed.y > (hints.unit === "share" ? 0.005 : hints.kind === "line" ? -1 : 0),
    itemSort: (one, other) => other.parsed.y - one.parsed.y,
    callbacks: {
      title: items => items.length === 0 ? "" : items[0].label
        + (hints.forecastFrom !== undefined && items[0].dataIndex >= hints.forecastFrom ? " · " + hints.forecastName : ""),
      label: item => " " + item.dataset.label + "  " + penchant.format(item.parsed.y, hints.unit) + penchant.interval(item, hints),
      labelColor: item => ({ backgroundColor: penchant.colour(item.dataset.topic), borderColor: "transparent" }),
      labelPointStyle: () => ({ pointStyle: "rectRounded", rotation: 0 })
    }
  };
};

/* Called by PrimeFaces with the chart's widget as this, before the chart is made. */
penchant.chart = function () {
  const config = this.cfg.config;
  const hints = config.penchant;
  const context = this.ctx;
  Chart.defaults.font.family = penchant.token("font");
  // a canvas drawn before the font is there keeps the fallback
  document.fonts.load("12px Inter").then(() => this.chart && this.chart.update("none"));
  Chart.defaults.color = penchant.token("ink-soft");

  config.plugins = [penchant.forecastVeil, penchant.shiftFlags];
  // one period makes no area: it is drawn as a column, and where there are lines as points
  const single = config.data.labels.length === 1;
  if (single && hints.kind === "area") {
    hints.kind = "bars";
    config.type = "bar";
  }
  for (const set of config.data.datasets) {
    const fill = penchant.topicFill(set.topic, context);
    const solid = penchant.colour(set.topic);
    set.backgroundColor = fill;
    if (set.band) {
      Object.assign(set, { fill: set.band === "high" ? "-1" : false, borderWidth: 0, backgroundColor: solid + "33", pointRadius: 0, pointHitRadius: 0, tension: 0, spanGaps: true });
    } else if (hints.kind === "area") {
      Object.assign(set, { fill: true, stack: "all", borderColor: penchant.token("card"), borderWidth: 1.5, pointRadius: 0, pointHoverRadius: 4, pointHitRadius: 8, pointBackgroundColor: solid, tension: 0.25, spanGaps: true, cubicInterpolationMode: "monotone" });
    } else if (hints.kind === "line") {
      Object.assign(set, { fill: false, borderColor: fill, borderWidth: fill === solid ? 2 : 4, pointRadius: 0, pointHitRadius: 8, tension: 0, spanGaps: true, segment: { borderDash: line => line.p1DataIndex >= hints.forecastFrom ? [5, 4] : undefined } });
      if (single || hints.forecastFrom === 1) {
        Object.assign(set, { pointRadius: 5, pointBackgroundColor: solid });
      }
    } else if (hints.kind === "spark") {
      Object.assign(set, { fill: true, borderColor: solid, backgroundColor: solid + "26", borderWidth: 2, pointRadius: single ? 4 : 0, pointBackgroundColor: solid, pointHitRadius: 8, tension: 0.3 });
    } else {
      Object.assign(set, { stack: "all", borderRadius: 2, maxBarThickness: 36, categoryPercentage: 0.86, barPercentage: 0.96 });
    }
  }

  const share = hints.unit === "share";
  const bare = hints.kind === "spark";
  config.options = {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    layout: { padding: { top: (hints.marks && hints.marks.length) || hints.forecastFrom !== undefined ? 28 : 6, right: 4 } },
    interaction: { mode: "index", intersect: false },
    plugins: { legend: { display: false }, tooltip: penchant.tooltip(hints) },
    scales: {
      x: penchant.axis({ stacked: hints.kind !== "spark" && hints.kind !== "line", display: !bare, grid: { display: false }, offset: hints.kind === "bars" || Boolean(hints.axisWidth) }),
      y: penchant.axis({
        stacked: hints.kind === "area" || hints.kind === "bars",
        display: !bare,
        beginAtZero: true,
        max: hints.kind === "area" && share ? 1 : undefined,
        title: { display: !bare && Boolean(hints.axis), text: hints.axis, color: penchant.token("ink-faint"), font: { size: 11 } }
      })
    }
  };
  config.options.scales.y.ticks.callback = value => penchant.format(value, hints.unit);
  if (hints.kind === "bars" && !share) {
    config.options.scales.y.ticks.precision = 0;
  }
  config.options.scales.y.ticks.maxTicksLimit = hints.kind === "area" ? 5 : 6;
  if (hints.low) {
    if (hints.kind === "bars" && !share) {
    config.options.scales.y.ticks.precision = 0;
  }
  config.options.scales.y.ticks.maxTicksLimit = 3;
    config.options.layout.padding.top = 2;
  }
  if (hints.axisWidth) {
    config.options.scales.y.afterFit = axis => { axis.width = hints.axisWidth; };
  }
};
