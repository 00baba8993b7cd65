#include "tests/ui/original/hostilevectors.h"

namespace heddle::test {

const QList<HostileVector>& hostileVectors()
{
    using enum HostileVector::Unheld;
    static const QList<HostileVector> vectors{
        // Pictures.
        {"img", Fetches, "<img src='URL'>"},
        {"img-srcset", Fetches, "<img srcset='URL 1x'>"},
        {"img-no-scheme", Fetches, "<img src='//HOST/v/NAME'>"},
        {"img-in-base", Fetches, "<base href='http://HOST/v/'><img src='NAME'>"},
        {"img-lowsrc-spacer", Fetches, "<img width=1 height=1 border=0 src='URL?u=1%40x'>"},
        {"img-entities", Fetches, "<img src='&#104;ttp://HOST/v/NAME'>"},
        {"img-newline-in-url", Fetches, "<img src='ht\ntp://HOST/v/NAME'>"},
        {"img-backslashes", Fetches, "<img src='http:\\\\HOST\\v\\NAME'>"},
        {"img-unclosed", Fetches, "<img src='URL' <table>"},
        {"img-alt-name", Fetches, "<image src='URL'>"},
        {"picture-source", Fetches, "<picture><source srcset='URL'><img></picture>"},
        {"input-image", Fetches, "<input type=image src='URL'>"},
        {"video-poster", Fetches, "<video poster='URL'></video>"},
        {"favicon", DoesNothing, "<link rel=icon href='URL'>"},
        // Backgrounds of old.
        {"body-background", Fetches, "<body background='URL'>x"},
        {"table-background", Fetches, "<table background='URL'><tr><td>x</table>"},
        {"cell-background", Fetches, "<table><tr><td background='URL'>x</table>"},
        // Style.
        {"css-background", Fetches, "<p style='background:url(URL)'>x"},
        {"css-escaped", Fetches, "<p style='background:\\75 rl(URL)'>x"},
        {"css-import", Fetches, "<style>@import url('URL');</style>x"},
        {"css-import-string", Fetches, "<style>@import 'URL';</style>x"},
        {"css-font", Fetches,
         "<style>@font-face{font-family:E;src:url(URL)}p{font-family:E}</style><p>x"},
        {"css-list", Fetches, "<ul style='list-style-image:url(URL)'><li>x</ul>"},
        {"css-content", Fetches, "<style>p::before{content:url(URL)}</style><p>x"},
        {"css-image-set", Fetches, "<p style='background:-webkit-image-set(url(URL) 1x)'>x"},
        {"css-border", Fetches, "<p style='border:3px solid;border-image:url(URL) 3'>x"},
        {"css-mask", Fetches, "<p style='-webkit-mask-image:url(URL)'>x"},
        {"css-shape", Fetches,
         "<p style='float:left;width:9px;height:9px;shape-outside:url(URL)'>x"},
        {"css-cursor", Fetches, "<p style='cursor:url(URL),auto'>x"},
        {"css-filter", Fetches, "<p style='filter:url(URL#f)'>x"},
        {"css-variable", Fetches, "<style>p{--u:url(URL);background:var(--u)}</style><p>x"},
        {"css-media", Fetches, "<style>@media screen{p{background:url(URL)}}</style><p>x"},
        {"css-first-line", Fetches, "<style>p::first-line{background:url(URL)}</style><p>x"},
        {"link-stylesheet", Fetches, "<link rel=stylesheet href='URL'>x"},
        {"link-stylesheet-print", Fetches, "<link rel=stylesheet media=print href='URL'>x"},
        // Hints.
        {"link-prefetch", Fetches, "<link rel=prefetch href='URL'>x"},
        {"link-preload", Fetches, "<link rel=preload as=image href='URL'>x"},
        {"link-modulepreload", Fetches, "<link rel=modulepreload href='URL'>x"},
        {"link-preconnect", DoesNothing, "<link rel=preconnect href='http://HOST/'>x"},
        {"link-prerender", DoesNothing, "<link rel=prerender href='URL'>x"},
        {"link-manifest", DoesNothing, "<link rel=manifest href='URL'>x"},
        {"dns-prefetch", Resolves, "<link rel=dns-prefetch href='//NAME.evil.test'>x"},
        {"dns-of-image", Resolves, "<img src='http://NAME.evil.test/x'>"},
        {"dns-of-preconnect", DoesNothing, "<link rel=preconnect href='http://NAME.evil.test'>x"},
        {"dns-of-link", DoesNothing,
         "<meta http-equiv=x-dns-prefetch-control content=on>"
         "<a href='http://NAME.evil.test/'>x</a>"},
        // Frames and objects.
        {"iframe", Fetches, "<iframe src='URL'></iframe>"},
        {"iframe-srcdoc", Fetches, "<iframe srcdoc=\"<img src='URL'>\"></iframe>"},
        {"iframe-data", Fetches, "<iframe src=\"data:text/html,<img src='URL'>\"></iframe>"},
        {"iframe-data-refresh", Fetches,
         "<iframe src=\"data:text/html,<meta http-equiv=refresh content='0;url=URL'>\"></iframe>"},
        {"iframe-script-url", Fetches,
         "<iframe src=\"javascript:void((new Image).src='URL')\"></iframe>"},
        {"frameset", Fetches, "<frameset><frame src='URL'></frameset>"},
        {"embed", Fetches, "<embed src='URL'>"},
        {"object", Fetches, "<object data='URL'></object>"},
        {"object-html", Fetches, "<object type='text/html' data='URL'></object>"},
        {"portal", DoesNothing, "<portal src='URL'></portal>"},
        {"applet", DoesNothing, "<applet codebase='URL' code='x.class'></applet>"},
        // Sound and film.
        {"video", Fetches, "<video src='URL' autoplay muted></video>"},
        {"video-source", Fetches, "<video autoplay muted><source src='URL'></video>"},
        {"video-track", DoesNothing, "<video><track default src='URL'></video>"},
        {"audio", Fetches, "<audio src='URL' autoplay></audio>"},
        {"bgsound", DoesNothing, "<bgsound src='URL'>"},
        // Going elsewhere.
        {"meta-refresh", Fetches, "<meta http-equiv=refresh content='0;url=URL'>"},
        {"meta-refresh-in-body", Fetches, "<p>x<meta http-equiv='refresh' content='0; URL'>"},
        {"form", DoesNothing, "<form action='URL' method=post><button>x</button></form>"},
        {"form-by-script", Fetches,
         "<form action='URL' method=post></form><script>document.forms[0].submit()</script>"},
        {"link-ping", DoesNothing, "<a href='#' ping='URL'>x</a>"},
        {"link-download", DoesNothing, "<a href='URL' download='x.exe'>x</a>"},
        // Scripts.
        {"script-src", Fetches, "<script src='URL'></script>"},
        {"script-module", Fetches, "<script type=module src='URL'></script>"},
        {"script-image", Fetches, "<script>(new Image).src='URL'</script>"},
        {"script-fetch", Fetches, "<script>fetch('URL',{mode:'no-cors'})</script>"},
        {"script-beacon", Fetches, "<script>navigator.sendBeacon('URL')</script>"},
        {"script-websocket", Fetches, "<script>new WebSocket('ws://HOST/v/NAME')</script>"},
        {"script-events", Fetches, "<script>new EventSource('URL')</script>"},
        {"script-worker", DoesNothing,
         "<script>new Worker(URL.createObjectURL(new Blob([\"fetch('http://HOST/v/NAME')\"])))"
         "</script>"},
        {"script-location", Fetches, "<script>location='URL'</script>"},
        {"script-rtc", SendsDatagram,
         "<script>let p=new RTCPeerConnection({iceServers:[{urls:'stun:STUN'}]});"
         "p.createDataChannel('x');p.createOffer().then(o=>p.setLocalDescription(o))</script>"},
        {"speculation", DoesNothing,
         "<script type=speculationrules>{\"prefetch\":[{\"source\":\"list\",\"urls\":[\"URL\"]}]}"
         "</script>"},
        {"on-error", Fetches, "<img src='x:' onerror=\"(new Image).src='URL'\">"},
        {"on-load", Fetches, "<body onload=\"(new Image).src='URL'\">x"},
        {"on-focus", Fetches, "<input autofocus onfocus=\"(new Image).src='URL'\">"},
        {"on-toggle", Fetches,
         "<details open ontoggle=\"(new Image).src='URL'\"><summary>x</summary></details>"},
        {"on-animation", Fetches,
         "<style>@keyframes k{}p{animation:k 1s}</style>"
         "<p onanimationstart=\"(new Image).src='URL'\">x"},
        // Drawings and formulas.
        {"svg-image", Fetches, "<svg><image href='URL' width=9 height=9 /></svg>"},
        {"svg-image-xlink", Fetches, "<svg><image xlink:href='URL' width=9 height=9 /></svg>"},
        {"svg-use", DoesNothing, "<svg><use href='URL#a'/></svg>"},
        {"svg-script", Fetches, "<svg><script>(new Image).src='URL'</script></svg>"},
        {"svg-script-src", Fetches, "<svg><script href='URL'></script></svg>"},
        {"svg-on-load", Fetches, "<svg onload=\"(new Image).src='URL'\"></svg>"},
        {"svg-filter", Fetches,
         "<svg><filter id=f><feImage href='URL'/></filter>"
         "<rect width=9 height=9 filter='url(#f)'/></svg>"},
        {"svg-foreign", Fetches,
         "<svg width=9 height=9><foreignObject width=9 height=9><img src='URL'>"
         "</foreignObject></svg>"},
        {"svg-style", Fetches, "<svg><style>@import 'URL';</style></svg>"},
        {"svg-in-image", DoesNothing,
         "<img src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'>"
         "<image href='URL' width='9' height='9'/></svg>\">"},
        {"math-link", DoesNothing, "<math href='URL'><mi>x</mi></math>"},
        {"template-noscript", DoesNothing, "<noscript><p title=\"</noscript><img src='URL'>\">"},
    };
    return vectors;
}

QString hostilePage(const HostileVector& vector, const QString& host, const QString& stun)
{
    const QString name = QLatin1String(vector.name);
    QString html = QString::fromLatin1(vector.html);
    // Not the URL of URL.createObjectURL().
    html.replace(QStringLiteral("URL.create"), QStringLiteral("@.create"));
    html.replace(QStringLiteral("URL"), QStringLiteral("http://HOST/v/NAME"));
    html.replace(QStringLiteral("@.create"), QStringLiteral("URL.create"));
    html.replace(QStringLiteral("HOST"), host);
    html.replace(QStringLiteral("STUN"), stun);
    html.replace(QStringLiteral("NAME"), name);
    return html;
}

} // namespace heddle::test
