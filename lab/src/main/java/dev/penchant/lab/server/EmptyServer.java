package dev.penchant.lab.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The same server with nothing to do: the executable jar with an empty WAR in the product's place.
 */
final class EmptyServer {
  private static final String DEPLOYED = "MICRO-INF/deploy/";
  private static final String PAGE = "index.html";

  private EmptyServer() {}

  /** Copies the jar, its applications replaced. */
  static Path jar(Path penchantJar, Path folder) {
    Path copy = folder.resolve("empty.jar");
    try (ZipFile source = new ZipFile(penchantJar.toFile());
        OutputStream file = Files.newOutputStream(copy);
        ZipOutputStream target = new ZipOutputStream(file)) {
      target.setLevel(1);
      Enumeration<? extends ZipEntry> entries = source.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (entry.getName().equals(DEPLOYED + "ROOT.war")) {
          continue;
        }
        target.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream content = source.getInputStream(entry)) {
          content.transferTo(target);
        }
        target.closeEntry();
      }
      target.putNextEntry(new ZipEntry(DEPLOYED + "ROOT.war"));
      ZipOutputStream war = new ZipOutputStream(target);
      war.putNextEntry(new ZipEntry(PAGE));
      war.write("<!DOCTYPE html><title>empty</title>".getBytes(StandardCharsets.UTF_8));
      war.closeEntry();
      // without these the server does not know a web application when it sees one
      war.putNextEntry(new ZipEntry("WEB-INF/"));
      war.closeEntry();
      war.putNextEntry(new ZipEntry("WEB-INF/web.xml"));
      war.write(
          "<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\"/>"
              .getBytes(StandardCharsets.UTF_8));
      war.closeEntry();
      war.finish();
      target.closeEntry();
      return copy;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
