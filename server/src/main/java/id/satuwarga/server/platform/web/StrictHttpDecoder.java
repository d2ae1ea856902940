package id.satuwarga.server.platform.web;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Vert.x's decoder without Netty's kindness: {@code Content-Length} beside {@code
 * Transfer-Encoding} and folded headers are refused rather than repaired, because a proxy may have
 * repaired them otherwise (request smuggling); and a head must be whole within a deadline.
 */
final class StrictHttpDecoder extends VertxHttpRequestDecoder {
  private final Duration headDeadline;
  private final ByteBuf tooLate;
  private boolean inBody;
  private boolean afterLineBreak;
  private boolean anyLine;
  private boolean folded;
  private boolean refused;
  private @Nullable Future<?> deadline;

  /** What the decoder refused, in the words of the answer. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Text what;

    Refused(Text what) {
      super(what.en(), null, false, false);
      this.what = what;
    }

    Text what() {
      return what;
    }
  }

  StrictHttpDecoder(HttpServerOptions options, Duration headDeadline, byte[] tooLate) {
    super(options);
    this.headDeadline = headDeadline;
    this.tooLate = Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(tooLate)).asReadOnly();
  }

  @Override
  protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
    throw new Refused(
        Text.of(
            "Content-Length dan Transfer-Encoding bersamaan",
            "Content-Length and Transfer-Encoding together"));
  }

  @Override
  protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) throws Exception {
    if (refused) {
      // whatever follows on this connection was meant by nobody we can trust
      in.skipBytes(in.readableBytes());
      return;
    }
    if (inBody) {
      super.decode(ctx, in, out);
    } else {
      decodeHead(ctx, in, out);
    }
    if (!out.isEmpty() && out.get(out.size() - 1) instanceof LastHttpContent) {
      inBody = false;
    }
  }

  private void decodeHead(ChannelHandlerContext ctx, ByteBuf in, List<Object> out)
      throws Exception {
    if (deadline == null && in.isReadable()) {
      deadline =
          ctx.executor()
              .schedule(() -> giveUp(ctx), headDeadline.toMillis(), TimeUnit.MILLISECONDS);
    }
    int from = in.readerIndex();
    int before = out.size();
    super.decode(ctx, in, out);
    scan(in, from, in.readerIndex());
    if (out.size() > before && out.get(before) instanceof HttpRequest request) {
      headComplete(request);
    }
  }

  private void headComplete(HttpRequest request) {
    stopDeadline();
    if (folded) {
      refuse(request, Text.of("header terlipat (obs-fold)", "folded header (obs-fold)"));
    }
    HeadCheck.flaw(request).ifPresent(flaw -> refuse(request, flaw));
    inBody = true;
    afterLineBreak = false;
    anyLine = false;
    folded = false;
  }

  private void refuse(HttpRequest request, Text what) {
    refused = true;
    if (request.decoderResult().isSuccess()) {
      request.setDecoderResult(DecoderResult.failure(new Refused(what)));
    }
  }

  /** A line of the head that begins with white space continues the one before it. */
  private void scan(ByteBuf in, int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = in.getByte(i);
      if (afterLineBreak && anyLine && (b == ' ' || b == '\t')) {
        folded = true;
      }
      afterLineBreak = b == '\n';
      anyLine |= b > ' ';
    }
  }

  private void giveUp(ChannelHandlerContext ctx) {
    ctx.writeAndFlush(tooLate.duplicate()).addListener(ChannelFutureListener.CLOSE);
  }

  private void stopDeadline() {
    if (deadline != null) {
      deadline.cancel(false);
      deadline = null;
    }
  }

  @Override
  protected void handlerRemoved0(ChannelHandlerContext ctx) throws Exception {
    stopDeadline();
    super.handlerRemoved0(ctx);
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) throws Exception {
    stopDeadline();
    super.channelInactive(ctx);
  }
}
