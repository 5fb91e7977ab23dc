package dev.penchant.ingestion.feed;

import dev.penchant.ingestion.event.EventRules;
import java.io.BufferedReader;
import java.io.IOException;

/** How a file of behaviour events is laid out. */
public enum Layout {
  /** {@link OnlineRetailRows}. */
  ONLINE_RETAIL {
    @Override
    RowReader rows(BufferedReader text, EventRules rules) throws IOException {
      return new OnlineRetailRows(text, rules);
    }
  },
  /** {@link TaobaoRows}. */
  TAOBAO {
    @Override
    RowReader rows(BufferedReader text, EventRules rules) throws IOException {
      return new TaobaoRows(text, rules);
    }
  },
  /** {@link EventTableRows} with {@code type} required. */
  EVENTS_CSV {
    @Override
    RowReader rows(BufferedReader text, EventRules rules) throws IOException {
      return EventTableRows.withTypes(text, rules);
    }
  },
  /** {@link EventTableRows} where events without a type are purchases. */
  EVENTS_TSV {
    @Override
    RowReader rows(BufferedReader text, EventRules rules) throws IOException {
      return EventTableRows.ofPurchases(text, rules);
    }
  },
  /** {@link JsonLinesRows}. */
  EVENTS_JSONL {
    @Override
    RowReader rows(BufferedReader text, EventRules rules) {
      return new JsonLinesRows(text, rules);
    }
  },
  /** {@link OrderedRows}: {@code user item item …} a line, oldest first. */
  SEQUENCES {
    @Override
    RowReader rows(BufferedReader text, EventRules rules) {
      return OrderedRows.sequences(text);
    }
  },
  /** {@link OrderedRows}: {@code user item} a line, in time order. */
  PAIRS {
    @Override
    RowReader rows(BufferedReader text, EventRules rules) {
      return OrderedRows.pairs(text);
    }
  };

  abstract RowReader rows(BufferedReader text, EventRules rules) throws IOException;
}
