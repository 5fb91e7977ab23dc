package dev.penchant.lab.plot;

import dev.penchant.lab.client.CommandFailed;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** One drawing, in pixels from its upper left corner. Not thread-safe. */
public final class Svg {
  private final XMLStreamWriter xml;

  private Svg(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** What is drawn. */
  @FunctionalInterface
  public interface Drawing {
    void drawOn(Svg svg) throws XMLStreamException;
  }

  /** Where a text begins or ends. */
  public enum Anchor {
    START,
    MIDDLE,
    END
  }

  /**
   * @throws CommandFailed if the file cannot be written
   */
  public static void write(Path target, int width, int height, Drawing drawing) {
    try (Writer file = Files.newBufferedWriter(target)) {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(file);
      xml.writeStartElement("svg");
      xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
      xml.writeAttribute("viewBox", "0 0 %d %d".formatted(width, height));
      xml.writeAttribute("font-family", "sans-serif");
      xml.writeAttribute("font-size", "13");
      xml.writeEmptyElement("rect");
      xml.writeAttribute("width", Integer.toString(width));
      xml.writeAttribute("height", Integer.toString(height));
      xml.writeAttribute("fill", "#fff");
      drawing.drawOn(new Svg(xml));
      xml.writeEndElement();
      xml.close();
    } catch (IOException | XMLStreamException e) {
      throw new CommandFailed("%s cannot be written: %s".formatted(target, e.getMessage()), e);
    }
  }

  /**
   * @param opacity 0 to 1
   */
  public void rectangle(
      double x, double y, double width, double height, String fill, double opacity)
      throws XMLStreamException {
    xml.writeEmptyElement("rect");
    numbers("x", x, "y", y, "width", width, "height", height);
    xml.writeAttribute("fill", fill);
    xml.writeAttribute("fill-opacity", number("%.2f", opacity));
  }

  public void line(double x1, double y1, double x2, double y2, String stroke)
      throws XMLStreamException {
    xml.writeEmptyElement("line");
    numbers("x1", x1, "x2", x2, "y1", y1, "y2", y2);
    xml.writeAttribute("stroke", stroke);
  }

  /** A line through points; where one is NaN it is interrupted. */
  public void path(double[] xs, double[] ys, String stroke, double width)
      throws XMLStreamException {
    StringBuilder points = new StringBuilder();
    boolean drawing = false;
    for (int at = 0; at < xs.length; at++) {
      if (!Double.isNaN(ys[at])) {
        points.append(
            String.format(Locale.ROOT, "%s%.1f %.1f", drawing ? "L" : "M", xs[at], ys[at]));
      }
      drawing = !Double.isNaN(ys[at]);
    }
    xml.writeEmptyElement("path");
    xml.writeAttribute("d", points.toString());
    xml.writeAttribute("fill", "none");
    xml.writeAttribute("stroke", stroke);
    xml.writeAttribute("stroke-width", number("%.1f", width));
  }

  public void text(double x, double y, Anchor anchor, String words) throws XMLStreamException {
    xml.writeStartElement("text");
    numbers("x", x, "y", y);
    xml.writeAttribute("text-anchor", anchor.name().toLowerCase(Locale.ROOT));
    xml.writeCharacters(words);
    xml.writeEndElement();
  }

  private void numbers(Object... namesAndNumbers) throws XMLStreamException {
    for (int index = 0; index < namesAndNumbers.length; index += 2) {
      xml.writeAttribute(
          (String) namesAndNumbers[index],
          number("%.1f", ((Number) namesAndNumbers[index + 1]).doubleValue()));
    }
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
