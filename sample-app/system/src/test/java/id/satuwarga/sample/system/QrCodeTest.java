package id.satuwarga.sample.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QrCodeTest {
  private static final int SCALE = 8;

  /** As a camera would: light where a block is printed, on a dark ground. */
  @Test
  void whatIsPrintedIsReadAgain() throws Exception {
    String address = "http://192.168.100.200:8080";
    List<String> lines = QrCode.of(address).lines().toList();

    int width = lines.get(0).length() * SCALE;
    int height = lines.size() * 2 * SCALE;
    int[] pixels = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        char block = lines.get(y / SCALE / 2).charAt(x / SCALE);
        boolean light = block == '█' || block == (y / SCALE % 2 == 0 ? '▀' : '▄');
        pixels[y * width + x] = light ? 0xFFFFFF : 0;
      }
    }
    BinaryBitmap seen =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
    Map<DecodeHintType, Boolean> pure = Map.of(DecodeHintType.PURE_BARCODE, true);
    assertThat(new QRCodeReader().decode(seen, pure).getText()).isEqualTo(address);
  }
}
