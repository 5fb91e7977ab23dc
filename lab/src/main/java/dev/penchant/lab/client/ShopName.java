package dev.penchant.lab.client;

import dev.penchant.domain.shop.ShopId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A shop id on the command line, refused as the API refuses it. */
final class ShopName implements ITypeConverter<ShopId> {
  @Override
  public ShopId convert(String word) {
    try {
      return new ShopId(word);
    } catch (IllegalArgumentException wrong) {
      throw new TypeConversionException(wrong.getMessage());
    }
  }
}
