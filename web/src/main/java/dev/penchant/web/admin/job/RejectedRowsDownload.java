package dev.penchant.web.admin.job;

import dev.penchant.domain.job.JobRun;
import dev.penchant.domain.job.JobRuns;
import dev.penchant.domain.job.RejectedRow;
import dev.penchant.domain.shop.Shop;
import dev.penchant.web.admin.frame.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Sends the rejected rows of an import as a CSV file, however many there are. */
@WebServlet("/admin/rejected-rows.csv")
public class RejectedRowsDownload extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int PAGE = 2_000;

  @Inject private transient Visitor visitor;
  @Inject private transient JobRuns jobs;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<JobRun> job =
        Optional.ofNullable(request.getParameter("shop"))
            .flatMap(visitor::shop)
            .map(Shop::id)
            .flatMap(shop -> number(request.getParameter("id")).flatMap(id -> jobs.find(shop, id)));
    if (job.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"rejected-rows-%d.csv\"".formatted(job.get().id()));
    write(job.get(), response.getWriter());
  }

  private void write(JobRun job, PrintWriter out) {
    out.print("line,reason,message,row\r\n");
    int offset = 0;
    List<RejectedRow> rows;
    do {
      rows = jobs.rejectedRows(job.shop(), job.id(), offset, PAGE);
      rows.forEach(row -> out.print(line(row)));
      offset += rows.size();
    } while (rows.size() == PAGE);
  }

  private static String line(RejectedRow row) {
    return "%d,%s,%s,%s\r\n"
        .formatted(row.line(), quoted(row.reason()), quoted(row.message()), quoted(row.row()));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private static Optional<Long> number(String text) {
    return Optional.ofNullable(text)
        .filter(digits -> digits.matches("\\d{1,18}"))
        .map(Long::valueOf);
  }
}
