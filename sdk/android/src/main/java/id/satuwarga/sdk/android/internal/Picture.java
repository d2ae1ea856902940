package id.satuwarga.sdk.android.internal;

import android.graphics.Bitmap;
import android.graphics.BitmapFactory;
import android.graphics.Matrix;
import android.media.ExifInterface;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** A picture of a Screen as it is shown: no larger in memory than needed, and the right way up. */
final class Picture {
  private static final int LARGEST_SIDE = 1600;

  private Picture() {}

  static Bitmap of(byte[] bytes) throws IOException {
    BitmapFactory.Options options = new BitmapFactory.Options();
    options.inJustDecodeBounds = true;
    BitmapFactory.decodeByteArray(bytes, 0, bytes.length, options);
    options.inSampleSize = 1;
    while (Math.max(options.outWidth, options.outHeight) / options.inSampleSize > LARGEST_SIDE) {
      options.inSampleSize *= 2;
    }
    options.inJustDecodeBounds = false;
    Bitmap picture = BitmapFactory.decodeByteArray(bytes, 0, bytes.length, options);
    if (picture == null) {
      throw new IOException("no image");
    }
    Matrix turn = turn(bytes);
    return turn.isIdentity()
        ? picture
        : Bitmap.createBitmap(picture, 0, 0, picture.getWidth(), picture.getHeight(), turn, true);
  }

  /** Phones write a photo as the sensor lies, and how it was held beside it. */
  private static Matrix turn(byte[] bytes) {
    Matrix turn = new Matrix();
    switch (orientation(bytes)) {
      case ExifInterface.ORIENTATION_FLIP_HORIZONTAL:
        turn.setScale(-1, 1);
        break;
      case ExifInterface.ORIENTATION_ROTATE_180:
        turn.setRotate(180);
        break;
      case ExifInterface.ORIENTATION_FLIP_VERTICAL:
        turn.setScale(1, -1);
        break;
      case ExifInterface.ORIENTATION_TRANSPOSE:
        turn.setRotate(90);
        turn.postScale(-1, 1);
        break;
      case ExifInterface.ORIENTATION_ROTATE_90:
        turn.setRotate(90);
        break;
      case ExifInterface.ORIENTATION_TRANSVERSE:
        turn.setRotate(-90);
        turn.postScale(-1, 1);
        break;
      case ExifInterface.ORIENTATION_ROTATE_270:
        turn.setRotate(-90);
        break;
      default:
        break;
    }
    return turn;
  }

  private static int orientation(byte[] bytes) {
    try {
      return new ExifInterface(new ByteArrayInputStream(bytes))
          .getAttributeInt(ExifInterface.TAG_ORIENTATION, ExifInterface.ORIENTATION_NORMAL);
    } catch (IOException unreadable) {
      return ExifInterface.ORIENTATION_NORMAL;
    }
  }
}
