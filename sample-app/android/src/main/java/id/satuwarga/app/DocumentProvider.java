package id.satuwarga.app;

import android.content.ContentProvider;
import android.content.ContentValues;
import android.content.Context;
import android.content.Intent;
import android.database.Cursor;
import android.database.MatrixCursor;
import android.net.Uri;
import android.os.ParcelFileDescriptor;
import android.provider.OpenableColumns;
import id.satuwarga.app.model.Document;
import id.satuwarga.app.model.DocumentsModel;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hands a saved document to the app that the citizen opens it with, and to no other: each is
 * granted by the intent that opens it. It is unsealed into a file that has no name any more when
 * the other app gets it, and is gone when that app closes it.
 */
public final class DocumentProvider extends ContentProvider {
  private static final String AUTHORITY = "id.satuwarga.app.documents";

  /** What opens it in the app that the citizen has for such files. */
  static Intent opening(Document document) {
    Uri address =
        new Uri.Builder()
            .scheme("content")
            .authority(AUTHORITY)
            .appendPath(document.id())
            .appendPath(document.name())
            .build();
    return new Intent(Intent.ACTION_VIEW)
        .setDataAndType(address, document.type())
        .addFlags(Intent.FLAG_GRANT_READ_URI_PERMISSION);
  }

  @Override
  public boolean onCreate() {
    return true;
  }

  @Override
  public @Nullable String getType(Uri uri) {
    return find(uri).map(Document::type).orElse(null);
  }

  @Override
  public @Nullable Cursor query(
      Uri uri,
      String @Nullable [] projection,
      @Nullable String selection,
      String @Nullable [] selectionArgs,
      @Nullable String sortOrder) {
    Optional<Document> document = find(uri);
    MatrixCursor rows =
        new MatrixCursor(new String[] {OpenableColumns.DISPLAY_NAME, OpenableColumns.SIZE});
    document.ifPresent(it -> rows.addRow(new Object[] {it.name(), it.size()}));
    return rows;
  }

  @Override
  public ParcelFileDescriptor openFile(Uri uri, String mode) throws FileNotFoundException {
    Optional<byte[]> content = find(uri).flatMap(documents()::content);
    if (!mode.equals("r") || !content.isPresent()) {
      throw new FileNotFoundException("it cannot be read");
    }
    try {
      return nameless(content.get());
    } catch (IOException noRoom) {
      throw new FileNotFoundException("there is no room to unseal it");
    }
  }

  /** For reading, from any place of it; its file has lost its name before this returns. */
  private ParcelFileDescriptor nameless(byte[] content) throws IOException {
    File file = File.createTempFile("document", null, context().getCacheDir());
    try {
      try (OutputStream out = new FileOutputStream(file)) {
        out.write(content);
      }
      return ParcelFileDescriptor.open(file, ParcelFileDescriptor.MODE_READ_ONLY);
    } finally {
      boolean unused = file.delete();
    }
  }

  private Optional<Document> find(Uri uri) {
    List<String> path = uri.getPathSegments();
    return path.size() == 2 ? documents().stored(path.get(0)) : Optional.empty();
  }

  private DocumentsModel documents() {
    return ((SatuWargaApplication) context().getApplicationContext()).parts().documents();
  }

  private Context context() {
    return java.util.Objects.requireNonNull(getContext(), "made by the system");
  }

  @Override
  public @Nullable Uri insert(Uri uri, @Nullable ContentValues values) {
    throw new UnsupportedOperationException("documents come from the server");
  }

  @Override
  public int delete(Uri uri, @Nullable String selection, String @Nullable [] selectionArgs) {
    throw new UnsupportedOperationException("the citizen deletes documents in the app");
  }

  @Override
  public int update(
      Uri uri,
      @Nullable ContentValues values,
      @Nullable String selection,
      String @Nullable [] selectionArgs) {
    throw new UnsupportedOperationException("documents come from the server");
  }
}
