package id.satuwarga.sample.system;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/**
 * A QR code in a terminal: two rows of it in each line of text, light as full blocks, so that it is
 * right on a dark ground.
 */
final class QrCode {
  private static final int MARGIN = 2;

  private QrCode() {}

  static String of(String text) {
    BitMatrix dark = matrix(text);
    StringBuilder drawn = new StringBuilder();
    for (int y = 0; y < dark.getHeight(); y += 2) {
      for (int x = 0; x < dark.getWidth(); x++) {
        boolean upper = dark.get(x, y);
        boolean lower = y + 1 < dark.getHeight() && dark.get(x, y + 1);
        drawn.append(upper ? (lower ? ' ' : '▄') : (lower ? '▀' : '█'));
      }
      drawn.append('\n');
    }
    return drawn.toString();
  }

  private static BitMatrix matrix(String text) {
    try {
      return new QRCodeWriter()
          .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, MARGIN));
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException(text, tooLong);
    }
  }
}
